using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

/// <summary>The slope of a loss as a pupil would measure it: a little more, a little less, divided.</summary>
internal static class FiniteDifferences
{
    private const double Step = 1e-6;

    /// <summary>The slope in every element of a float64 tensor, which is left as it was.</summary>
    public static double[] Of(Func<Tensor> loss, Tensor input)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var flat = input.view(-1);
        return [.. Enumerable.Range(0, (int)flat.numel()).Select(i =>
        {
            var element = flat.narrow(0, i, 1);
            element.add_(Step);
            var above = TinyModel.Values(loss())[0];
            element.sub_(2 * Step);
            var below = TinyModel.Values(loss())[0];
            element.add_(Step);
            return (above - below) / (2 * Step);
        })];
    }
}
