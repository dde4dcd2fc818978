using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>Dropout of features (Srivastava et al. 2014).</summary>
/// <remarks>
/// On a CPU, libtorch without MKL draws for its own dropout two numbers for each feature where one is enough; that
/// takes it four times as long, and in a model of the size of Multi30k's some 3 % of a training step.
/// </remarks>
internal static class FeatureDropout
{
    /// <summary>The input, in training with some of it dropped.</summary>
    /// <param name="input">Features.</param>
    /// <param name="rate">The share that is dropped.</param>
    /// <param name="training">Whether anything is.</param>
    /// <returns>The input itself where nothing is dropped.</returns>
    public static Tensor Of(Tensor input, double rate, bool training)
    {
        if (!training || rate == 0)
            return input;
        if (input.device_type != DeviceType.CPU)
            return nn.functional.dropout(input, rate, training);
        using var kept = Kept(rate, input, input.shape);
        return input.mul(kept);
    }

    /// <summary>0 where something is dropped, and elsewhere what keeps the mean as it was.</summary>
    /// <param name="rate">The share that is dropped.</param>
    /// <param name="like">Has the format and the device.</param>
    /// <param name="shape">The shape.</param>
    public static Tensor Kept(double rate, Tensor like, params long[] shape)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var kept = Noise.Uniform(shape, like.device).ge(rate).to(like.dtype);
        return (rate < 1 ? kept.div_(1 - rate) : kept.zero_()).MoveToOuterDisposeScope();
    }
}
