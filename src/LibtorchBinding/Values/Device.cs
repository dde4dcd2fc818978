using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Devices.</content>
public static partial class torch
{
    /// <summary>A device that tensors lie on.</summary>
    public class Device
    {
        /// <summary>A device by name.</summary>
        /// <param name="description">Such as cpu, cuda or cuda:1.</param>
        public Device(string description)
        {
            var parts = description.Split(':');
            type = Parse(parts[0]);
            if (parts.Length == 2) index = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        }

        /// <summary>A device by name and number.</summary>
        /// <param name="deviceType">Such as cuda.</param>
        /// <param name="index">Its number; -1 for the current one.</param>
        public Device(string deviceType, int index = -1)
            : this(Parse(deviceType), index)
        {
        }

        /// <summary>A device by kind and number.</summary>
        /// <param name="deviceType">The kind.</param>
        /// <param name="index">Its number; -1 for the current one.</param>
        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = index;
        }

        /// <summary>A CUDA device.</summary>
        /// <param name="index">Its number.</param>
        public Device(int index)
            : this(DeviceType.CUDA, index)
        {
        }

        /// <summary>The kind of device.</summary>
        public DeviceType type { get; }

        /// <summary>The number of the device; -1 for the current one.</summary>
        public int index { get; } = -1;

        /// <summary>A device by name.</summary>
        /// <param name="description">Such as cpu, cuda or cuda:1.</param>
        public static implicit operator Device(string description) => new(description);

        /// <inheritdoc/>
        public override string ToString()
        {
            var name = Enum.GetName(type)!.ToLowerInvariant();
            return type == DeviceType.CPU || index == -1 ? name : $"{name}:{index}";
        }

        private static DeviceType Parse(string name) => Enum.Parse<DeviceType>(name.ToUpperInvariant());
    }

    private static Device? s_cuda;
    private static Device? s_mps;
    private static Device s_defaultDevice = new(DeviceType.CPU);

    /// <summary>The processor.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>The device of tensors without data.</summary>
    public static readonly Device META = new(DeviceType.META);

    /// <summary>The current CUDA device.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Device CUDA => s_cuda ??= InitializeDevice(new Device(DeviceType.CUDA));

    /// <summary>Apple's GPU.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Device MPS => s_mps ??= InitializeDevice(new Device(DeviceType.MPS));

    /// <summary>A device by name.</summary>
    /// <param name="description">Such as cpu, cuda or cuda:1.</param>
    /// <exception cref="InvalidOperationException">This machine has no such device.</exception>
    public static Device device(string description) => InitializeDevice(new Device(description));

    /// <summary>A device by name and number.</summary>
    /// <param name="deviceType">Such as cuda.</param>
    /// <param name="index">Its number; -1 for the current one.</param>
    /// <exception cref="InvalidOperationException">This machine has no such device.</exception>
    public static Device device(string deviceType, int index = -1) => InitializeDevice(new Device(deviceType, index));

    /// <summary>A device by kind and number.</summary>
    /// <param name="deviceType">The kind.</param>
    /// <param name="index">Its number; -1 for the current one.</param>
    /// <exception cref="InvalidOperationException">This machine has no such device.</exception>
    public static Device device(DeviceType deviceType, int index = -1) =>
        InitializeDevice(new Device(deviceType, index));

    /// <summary>A CUDA device.</summary>
    /// <param name="index">Its number.</param>
    /// <exception cref="InvalidOperationException">This machine has no such device.</exception>
    public static Device device(int index) => InitializeDevice(new Device(index));

    /// <summary>The device that factories use when none is named.</summary>
    public static Device get_default_device() => s_defaultDevice;

    /// <summary>Sets the device that factories use when none is named.</summary>
    /// <param name="device">The device.</param>
    public static void set_default_device(Device device) => s_defaultDevice = InitializeDevice(device);

    /// <inheritdoc cref="set_default_device(Device)"/>
    public static void set_default_device(string device) => set_default_device(new Device(device));

    /// <summary>Whether this machine has devices of a kind.</summary>
    /// <param name="deviceType">The kind.</param>
    public static bool TryInitializeDeviceType(DeviceType deviceType) => deviceType switch
    {
        DeviceType.CUDA => cuda.is_available(),
        DeviceType.MPS => false,
        _ => true,
    };

    /// <summary>Makes sure that this machine has devices of a kind.</summary>
    /// <param name="deviceType">The kind.</param>
    /// <exception cref="InvalidOperationException">It has none.</exception>
    public static void InitializeDeviceType(DeviceType deviceType)
    {
        if (TryInitializeDeviceType(deviceType)) return;
        throw new InvalidOperationException(
            $"Torch device type {deviceType} did not initialise on the current machine: libtorch " +
            $"{Libtorch.Version} at {Libtorch.Path} finds no such device.");
    }

    /// <summary>Makes sure that a device is there.</summary>
    /// <param name="device">The device; null for the default one.</param>
    /// <returns>The device.</returns>
    /// <exception cref="InvalidOperationException">This machine has no such device.</exception>
    public static Device InitializeDevice(Device? device)
    {
        device ??= get_default_device();
        if (device.type != DeviceType.CPU) InitializeDeviceType(device.type);
        return device;
    }
}
