using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Reporting;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Tests.Runs;

namespace MaskedSeq2Seq.Tests.Evaluation;

public sealed class TransformerAuditTests(TrainedTransformer toy) : IClassFixture<TrainedTransformer>
{
    public static TheoryData<string, string> Masks => new(
        from selfAttention in SelfAttentionMasks.Names
        from mask in new[] { "negative_infinity", "none" }
        select (selfAttention, mask));

    [Theory]
    [MemberData(nameof(Masks))]
    public void The_mask_and_the_self_attention_mask_are_told_apart(string selfAttention, string mask)
    {
        using var run = LoadedRun.Open(toy.Folder, "cpu", overrides:
            ["threads=1", $"model.mask={mask}", $"model.transformer.self_attention_mask={selfAttention}"]);

        var result = run.Audit(
            new AuditSettings { Sentences = 8, ExtraPositions = [0, 5] }, ct: TestContext.Current.CancellationToken);

        var fault = (mask == "none", selfAttention != "columns") switch
        {
            (false, false) => PaddingFault.None,
            (true, false) => PaddingFault.Mask,
            (false, true) => PaddingFault.SelfAttention,
            (true, true) => PaddingFault.MaskAndSelfAttention,
        };
        Assert.Equal(fault, result.Invariance.Fault);
        Assert.Equal((mask, EncoderPadding.SelfAttention(selfAttention)), (result.Mask, result.Encoder));
        Assert.InRange(result.Invariance.CuredLogitChange, 0, result.Tolerance.Value);
        Assert.DoesNotContain("recurrence", AuditVerdict.Write(result), StringComparison.Ordinal);
        Assert.Equal(selfAttention, run.Model.SelfAttentionMask.Name);
    }
}

/// <summary>A transformer that has seen letters written in capitals.</summary>
public sealed class TrainedTransformer : ToyRun
{
    public TrainedTransformer()
    {
        Configuration = Configuration with
        {
            Model = Configuration.Model with
            {
                Encoder = "transformer",
                Decoder = "transformer",
                Transformer = new TransformerSettings { Heads = 2, FeedForwardSize = 32 },
            },
        };
        Train();
    }
}
