using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>What torch is to do for a <see cref="Precision"/>.</summary>
internal static class ProductFormat
{
    /// <summary>What operands of products are rounded to, or null to leave them as they are.</summary>
    /// <param name="precision">The precision.</param>
    public static ScalarType? Of(Precision precision) => precision switch
    {
        Precision.Bfloat16 => ScalarType.BFloat16,
        Precision.Float16 => ScalarType.Float16,
        _ => null,
    };

    /// <summary>
    /// Lets tensor cores take TF32 for the products that stay in float32, unless float32 itself is asked for, until
    /// what is returned is disposed.
    /// </summary>
    /// <param name="precision">The precision.</param>
    /// <param name="device">Where the model computes.</param>
    /// <returns>Null where there are no tensor cores.</returns>
    /// <exception cref="InputException">The precision is not for the device.</exception>
    public static IDisposable? Begin(Precision precision, Device device)
    {
        if (device.type == DeviceType.CUDA)
            return new TensorCores(precision != Precision.Float32);
        return precision == Precision.Float16
            ? throw new InputException(
                $"training.precision float16 needs a CUDA device, and the model is on {device}: use bfloat16")
            : null;
    }

    private sealed class TensorCores : IDisposable
    {
        private readonly bool products = backends.cuda.matmul.allow_tf32;
        private readonly bool recurrences = backends.cudnn.allow_tf32;

        public TensorCores(bool allow) => Allow(allow, allow);

        public void Dispose() => Allow(products, recurrences);

        private static void Allow(bool products, bool recurrences)
        {
            backends.cuda.matmul.allow_tf32 = products;
            backends.cudnn.allow_tf32 = recurrences;
        }
    }
}
