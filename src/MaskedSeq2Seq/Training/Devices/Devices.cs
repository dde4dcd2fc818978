using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>The devices that a configuration can name.</summary>
public static class Devices
{
    /// <summary>The device of a name, once it is known to be there.</summary>
    /// <param name="name"><c>auto</c> (CUDA where it is there), <c>cpu</c>, <c>cuda</c> or <c>cuda:N</c>.</param>
    /// <exception cref="InputException">The name is wrong, or this machine has no such device.</exception>
    public static Device Resolve(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name switch
        {
            "cpu" => CPU,
            "auto" => cuda.is_available() ? new Device(DeviceType.CUDA, 0) : CPU,
            "cuda" => Cuda(0, name),
            _ when name.StartsWith("cuda:", StringComparison.Ordinal)
                && int.TryParse(name.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                => Cuda(index, name),
            _ => throw new InputException($"no device is called `{name}`: use auto, cpu, cuda or cuda:N"),
        };
    }

    private static Device Cuda(int index, string name)
    {
        if (!cuda.is_available())
            throw new InputException($"device `{name}` is not there: torch sees no CUDA device here; use auto or cpu");
        var count = cuda.device_count();
        if (index >= count)
            throw new InputException(
                $"device `{name}` is not there: torch sees {count} CUDA device(s), cuda:0 to cuda:{count - 1}");
        return new Device(DeviceType.CUDA, index);
    }
}
