using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Other types of elements, other devices.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The tensor with its last two dimensions swapped.</summary>
        public Tensor mT => Aten.Call("mT", this);

        /// <summary>The tensor with its dimensions in reverse order.</summary>
        public Tensor T => Aten.Call("numpy_T", this);

        /// <summary>The elements in another type.</summary>
        /// <param name="type">The type.</param>
        /// <param name="copy">Whether to copy even where nothing changes.</param>
        /// <param name="disposeAfter">Whether to dispose of this tensor afterwards.</param>
        /// <param name="non_blocking">Whether the host need not wait for the copy.</param>
        public Tensor to_type(
            ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            After(disposeAfter, Aten.Call("to.dtype", this, type, non_blocking, copy));

        /// <inheritdoc cref="to_type"/>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(type, copy, disposeAfter, non_blocking);

        /// <summary>The tensor on another device.</summary>
        /// <param name="deviceType">The kind of device.</param>
        /// <param name="deviceIndex">Its number; -1 for the current one.</param>
        /// <param name="copy">Whether to copy even where nothing changes.</param>
        /// <param name="disposeAfter">Whether to dispose of this tensor afterwards.</param>
        /// <param name="non_blocking">Whether the host need not wait for the copy.</param>
        public Tensor to(
            DeviceType deviceType,
            int deviceIndex = -1,
            bool copy = false,
            bool disposeAfter = false,
            bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);

        /// <summary>The tensor on another device.</summary>
        /// <param name="device">The device.</param>
        /// <param name="copy">Whether to copy even where nothing changes.</param>
        /// <param name="disposeAfter">Whether to dispose of this tensor afterwards.</param>
        /// <param name="non_blocking">Whether the host need not wait for the copy.</param>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(dtype, device, copy, disposeAfter, non_blocking);

        /// <inheritdoc cref="to(Device, bool, bool, bool)"/>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(device), copy, disposeAfter, non_blocking);

        /// <summary>The elements in another type, on another device.</summary>
        /// <param name="type">The type.</param>
        /// <param name="device">The device.</param>
        /// <param name="copy">Whether to copy even where nothing changes.</param>
        /// <param name="disposeAfter">Whether to dispose of this tensor afterwards.</param>
        /// <param name="non_blocking">Whether the host need not wait for the copy.</param>
        public Tensor to(
            ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            After(disposeAfter, Aten.Call("to.device", this, InitializeDevice(device), type, non_blocking, copy));

        /// <summary>The tensor in the type and on the device of another one.</summary>
        /// <param name="other">The other tensor.</param>
        /// <param name="non_blocking">Whether the host need not wait for the copy.</param>
        public Tensor to(Tensor other, bool non_blocking = false) =>
            to(other.dtype, other.device, non_blocking: non_blocking);

        /// <summary>The tensor on the processor.</summary>
        public Tensor cpu() => to(CPU);

        /// <summary>The tensor on a CUDA device.</summary>
        /// <param name="device">The device; null for the current one.</param>
        /// <param name="non_blocking">Whether the host need not wait for the copy.</param>
        /// <exception cref="ArgumentException">It is no CUDA device.</exception>
        public Tensor cuda(Device? device = null, bool non_blocking = false)
        {
            if (device is not null && device.type != DeviceType.CUDA)
                throw new ArgumentException("Not a CUDA device.", nameof(device));
            return to(device ?? CUDA, non_blocking: non_blocking);
        }

        /// <summary>A copy in page-locked memory, from which copies to a CUDA device need not block.</summary>
        public Tensor pin_memory() => Aten.Call("pin_memory", this);

        /// <summary>The elements in the type of another tensor.</summary>
        /// <param name="tensor">The other tensor.</param>
        public Tensor type_as(Tensor tensor) => to_type(tensor.dtype);

        /// <summary>The elements in another type.</summary>
        /// <param name="dtype">The type.</param>
        public Tensor type(ScalarType dtype) => to_type(dtype);

        /// <summary>The elements as truth values.</summary>
        public Tensor @bool() => to_type(ScalarType.Bool);

        /// <summary>The elements as unsigned integers of 8 bits.</summary>
        public Tensor @byte() => to_type(ScalarType.Byte);

        /// <summary>The elements as integers of 8 bits.</summary>
        public Tensor @char() => to_type(ScalarType.Int8);

        /// <summary>The elements as integers of 16 bits.</summary>
        public Tensor @short() => to_type(ScalarType.Int16);

        /// <summary>The elements as integers of 32 bits.</summary>
        public Tensor @int() => to_type(ScalarType.Int32);

        /// <summary>The elements as integers of 64 bits.</summary>
        public Tensor @long() => to_type(ScalarType.Int64);

        /// <summary>The elements in half precision.</summary>
        public Tensor half() => to_type(ScalarType.Float16);

        /// <summary>The elements as brain floating-point numbers.</summary>
        public Tensor bfloat16() => to_type(ScalarType.BFloat16);

        /// <summary>The elements in single precision.</summary>
        public Tensor @float() => to_type(ScalarType.Float32);

        /// <summary>The elements in double precision.</summary>
        public Tensor @double() => to_type(ScalarType.Float64);

        private Tensor After(bool dispose, Tensor result)
        {
            if (dispose) Dispose();
            return result;
        }
    }
}
