using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

public class QualityScaleTests
{
    [Fact]
    public void A_limit_is_written_out_however_small_it_is()
    {
        Assert.Equal("2.0", QualityScale.Percent.Limit(0.02));
        Assert.Equal("0.0001", QualityScale.Percent.Limit(1e-6));
        Assert.Equal("1,500", QualityScale.Whole.Limit(1500));
        Assert.Equal("0.5", QualityScale.Whole.Limit(0.5));
    }
}
