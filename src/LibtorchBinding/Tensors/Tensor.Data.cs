using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Reading and writing elements from managed code.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The data as bytes, without a copy: a contiguous tensor on the CPU, of at most 2 GiB.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not contiguous or not on the CPU.</exception>
        public unsafe Span<byte> bytes
        {
            get => new(ContiguousData(), checked((int)(NumberOfElements * ElementSize)));
            set
            {
                var target = bytes;
                if (target.Length != value.Length)
                    throw new ArgumentException($"The tensor has {target.Length} bytes, {value.Length} were given.");
                value.CopyTo(target);
            }
        }

        /// <summary>Access to the elements, copied to the CPU first if they lie elsewhere.</summary>
        /// <typeparam name="T">The .NET type of the elements.</typeparam>
        /// <exception cref="ArgumentException">The elements are of another type.</exception>
        public Utils.TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            CheckType(typeof(T));
            return new Utils.TensorAccessor<T>(device_type == DeviceType.CPU ? this : cpu());
        }

        /// <summary>The one element.</summary>
        /// <typeparam name="T">The .NET type of the element.</typeparam>
        /// <exception cref="ArgumentException">There is not one element, or it is of another type.</exception>
        public unsafe T item<T>()
            where T : unmanaged
        {
            if (NumberOfElements != 1) throw new ArgumentException("Number of elements in the tensor must be 1");
            CheckType(typeof(T));
            if (device_type == DeviceType.CPU) return *(T*)Data();
            using var local = cpu();
            return *(T*)local.Data();
        }

        /// <summary>The one element as a scalar.</summary>
        public Scalar ToScalar() => new(Aten.CallValue("item", this));

        /// <summary>Writes the data of a contiguous tensor on the CPU to a stream.</summary>
        /// <param name="stream">The stream.</param>
        /// <param name="bufferSize">How many bytes to write at once.</param>
        public unsafe void WriteBytesToStream(Stream stream, int bufferSize = 1024)
        {
            var data = (byte*)ContiguousData();
            var total = NumberOfElements * ElementSize;
            for (long done = 0; done < total; done += bufferSize)
                stream.Write(new ReadOnlySpan<byte>(data + done, (int)Math.Min(bufferSize, total - done)));
            GC.KeepAlive(this);
        }

        /// <summary>Fills a contiguous tensor on the CPU from a stream.</summary>
        /// <param name="stream">The stream.</param>
        /// <param name="bufferSize">How many bytes to read at once.</param>
        /// <exception cref="EndOfStreamException">The stream is shorter than the tensor.</exception>
        public unsafe void ReadBytesFromStream(Stream stream, int bufferSize = 1024)
        {
            var data = (byte*)ContiguousData();
            var total = NumberOfElements * ElementSize;
            for (long done = 0; done < total; done += bufferSize)
                stream.ReadExactly(new Span<byte>(data + done, (int)Math.Min(bufferSize, total - done)));
            GC.KeepAlive(this);
        }

        internal nint Data()
        {
            Status.Check(NativeMethods.binding_tensor_data(Handle, out var data));
            return data;
        }

        private unsafe void* ContiguousData()
        {
            if (!is_contiguous()) throw new InvalidOperationException("The tensor is not contiguous.");
            if (device_type != DeviceType.CPU) throw NotOnCpu();
            return (void*)Data();
        }

        internal static InvalidOperationException NotOnCpu() =>
            new("Reading data from non-CPU memory is not supported. Copy the tensor to the CPU first.");

        private void CheckType(Type type)
        {
            if (dtype == ScalarType.BFloat16) throw new ArgumentException("No support for BFloat16 in TorchSharp");
            if (torch.is_complex(dtype) || TypeOf(type) != dtype)
                throw new ArgumentException($"{type.Name} is not compatible with {dtype}");
        }
    }
}
