using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Moving and converting modules without losing their type.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>Converts the parameters and buffers that hold floating point numbers.</summary>
    /// <typeparam name="T">The module's type.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="type">The new element type.</param>
    /// <param name="non_blocking">Whether copies may go on while the host does.</param>
    /// <returns>The module.</returns>
    public static T to<T>(this T module, ScalarType type, bool non_blocking = false) where T : nn.Module =>
        (T)module._to(type, non_blocking);

    /// <summary>Moves and converts the parameters and buffers.</summary>
    /// <typeparam name="T">The module's type.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="device">The device.</param>
    /// <param name="type">The new element type.</param>
    /// <param name="non_blocking">Whether copies may go on while the host does.</param>
    /// <returns>The module.</returns>
    public static T to<T>(this T module, Device device, ScalarType type, bool non_blocking = false)
        where T : nn.Module => (T)module._to(device, type, non_blocking);

    /// <summary>Moves the parameters and buffers.</summary>
    /// <typeparam name="T">The module's type.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="deviceType">The kind of device.</param>
    /// <param name="deviceIndex">Its number, or −1.</param>
    /// <param name="non_blocking">Whether copies may go on while the host does.</param>
    /// <returns>The module.</returns>
    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false)
        where T : nn.Module => (T)module._to(deviceType, deviceIndex, non_blocking);

    /// <summary>Moves the parameters and buffers.</summary>
    /// <typeparam name="T">The module's type.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="device">The device.</param>
    /// <param name="non_blocking">Whether copies may go on while the host does.</param>
    /// <returns>The module.</returns>
    public static T to<T>(this T module, Device device, bool non_blocking = false) where T : nn.Module =>
        (T)module._to(device.type, device.index, non_blocking);

    /// <summary>Moves the parameters and buffers.</summary>
    /// <typeparam name="T">The module's type.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="device">The name of the device: <c>cpu</c>, <c>cuda</c>, <c>cuda:1</c>.</param>
    /// <param name="non_blocking">Whether copies may go on while the host does.</param>
    /// <returns>The module.</returns>
    public static T to<T>(this T module, string device, bool non_blocking = false) where T : nn.Module =>
        module.to(new Device(device), non_blocking);

    /// <summary>Moves and converts the parameters and buffers to be like a tensor.</summary>
    /// <typeparam name="T">The module's type.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="other">The tensor that shows device and element type.</param>
    /// <param name="non_blocking">Whether copies may go on while the host does.</param>
    /// <returns>The module.</returns>
    public static T to<T>(this T module, Tensor other, bool non_blocking = false) where T : nn.Module =>
        (T)module._to(other.device, other.dtype, non_blocking);

    /// <summary>Moves the parameters and buffers to the CPU.</summary>
    /// <typeparam name="T">The module's type.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">Whether copies may go on while the host does.</param>
    /// <returns>The module.</returns>
    public static T cpu<T>(this T module, bool non_blocking = false) where T : nn.Module =>
        (T)module._to(DeviceType.CPU, -1, non_blocking);

    /// <summary>Moves the parameters and buffers to a CUDA device.</summary>
    /// <typeparam name="T">The module's type.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="deviceIndex">Its number, or −1 for the current one.</param>
    /// <param name="non_blocking">Whether copies may go on while the host does.</param>
    /// <returns>The module.</returns>
    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false) where T : nn.Module =>
        (T)module._to(DeviceType.CUDA, deviceIndex, non_blocking);

    /// <summary>Converts to 16-bit floating point numbers with 11 significant bits.</summary>
    /// <typeparam name="T">The module's type.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">Whether copies may go on while the host does.</param>
    /// <returns>The module.</returns>
    public static T half<T>(this T module, bool non_blocking = false) where T : nn.Module =>
        module.to(ScalarType.Float16, non_blocking);

    /// <summary>Converts to 16-bit floating point numbers with 8 significant bits.</summary>
    /// <typeparam name="T">The module's type.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">Whether copies may go on while the host does.</param>
    /// <returns>The module.</returns>
    public static T bfloat16<T>(this T module, bool non_blocking = false) where T : nn.Module =>
        module.to(ScalarType.BFloat16, non_blocking);

    /// <summary>Converts to 32-bit floating point numbers.</summary>
    /// <typeparam name="T">The module's type.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">Whether copies may go on while the host does.</param>
    /// <returns>The module.</returns>
    public static T @float<T>(this T module, bool non_blocking = false) where T : nn.Module =>
        module.to(ScalarType.Float32, non_blocking);

    /// <summary>Converts to 64-bit floating point numbers.</summary>
    /// <typeparam name="T">The module's type.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">Whether copies may go on while the host does.</param>
    /// <returns>The module.</returns>
    public static T @double<T>(this T module, bool non_blocking = false) where T : nn.Module =>
        module.to(ScalarType.Float64, non_blocking);
}
