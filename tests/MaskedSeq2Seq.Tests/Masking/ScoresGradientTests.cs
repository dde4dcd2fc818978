using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Tests.Model;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Masking;

public class ScoresGradientTests
{
    public static TheoryData<string> Masks => [.. MaskStrategies.Names];

    [Theory]
    [MemberData(nameof(Masks))]
    public void The_way_back_is_that_of_a_recorded_graph(string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var strategy = MaskStrategies.Create(name);
        var scores = randn(4, 5, dtype: ScalarType.Float64).requires_grad_();
        var gradient = randn(4, 5, dtype: ScalarType.Float64);
        var mask = PaddingMask.FromLengths(tensor(new long[] { 5, 3, 1, 0 }), 5, CPU);
        var weights = strategy.Weights(scores, mask);
        weights.backward([gradient]);

        var actual = strategy.ScoresGradient(scores.detach(), weights.detach(), gradient, mask);

        Assert.False(actual.requires_grad);
        TinyModel.Close(TinyModel.Values(scores.grad!), TinyModel.Values(actual), 1e-15);
    }
}
