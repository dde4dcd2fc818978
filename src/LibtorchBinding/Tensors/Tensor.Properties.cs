using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>What a tensor says about itself.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The number of dimensions.</summary>
        public long Dimensions => NativeMethods.binding_tensor_dim(Handle);

        /// <summary>The number of dimensions.</summary>
        public long ndim => Dimensions;

        /// <summary>The number of elements.</summary>
        public long NumberOfElements => NativeMethods.binding_tensor_numel(Handle);

        /// <summary>The size of an element in bytes.</summary>
        public long ElementSize => NativeMethods.binding_tensor_element_size(Handle);

        /// <summary>The sizes of the dimensions.</summary>
        public long[] shape => size();

        /// <summary>The type of the elements.</summary>
        public ScalarType dtype => (ScalarType)NativeMethods.binding_tensor_dtype(Handle);

        /// <summary>The device that the data lie on.</summary>
        public Device device => new(device_type, device_index);

        /// <summary>The kind of device that the data lie on.</summary>
        public DeviceType device_type => (DeviceType)NativeMethods.binding_tensor_device_type(Handle);

        /// <summary>The number of the device that the data lie on.</summary>
        public int device_index => NativeMethods.binding_tensor_device_index(Handle);

        /// <summary>Whether the data lie on a CUDA device.</summary>
        public bool is_cuda => device_type == DeviceType.CUDA;

        /// <summary>Whether there are no data.</summary>
        public bool is_meta => device_type == DeviceType.META;

        /// <summary>Whether only some elements are stored.</summary>
        public bool is_sparse => NativeMethods.binding_tensor_is_sparse(Handle) != 0;

        /// <summary>The number of dimensions.</summary>
        public long dim() => Dimensions;

        /// <summary>The number of elements.</summary>
        public long numel() => NumberOfElements;

        /// <summary>The size of an element in bytes.</summary>
        public long element_size() => ElementSize;

        /// <summary>Whether the data lie in the processor's memory.</summary>
        public bool is_cpu() => device_type == DeviceType.CPU;

        /// <summary>Whether the elements are integers.</summary>
        public bool is_integral() => torch.is_integral(dtype);

        /// <summary>Whether the elements are real numbers.</summary>
        public bool is_floating_point() => torch.is_floating_point(dtype);

        /// <summary>Whether the elements are complex numbers.</summary>
        public bool is_complex() => torch.is_complex(dtype);

        /// <summary>Whether the elements lie in memory one after the other, the last dimension fastest.</summary>
        public unsafe bool is_contiguous()
        {
            int answer;
            Status.Check(NativeMethods.binding_tensor_is_contiguous(Handle, &answer));
            return answer != 0;
        }

        /// <summary>Whether the data lie in page-locked memory.</summary>
        public bool is_pinned() => Aten.CallBool("is_pinned", this);

        /// <summary>Whether the one element is not zero.</summary>
        /// <exception cref="InvalidOperationException">There is not exactly one element.</exception>
        public bool is_nonzero()
        {
            if (numel() != 1) throw new InvalidOperationException("is_nonzero() called on non-singleton tensor");
            return Aten.CallBool("is_nonzero", this);
        }

        /// <summary>The sizes of the dimensions.</summary>
        public unsafe long[] size()
        {
            var sizes = new long[Dimensions];
            fixed (long* p = sizes) Status.Check(NativeMethods.binding_tensor_shape(Handle, p));
            return sizes;
        }

        /// <summary>The size of a dimension.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public long size(int dim) => size()[At(dim)];

        /// <summary>How many elements to skip from one index to the next, for each dimension.</summary>
        public unsafe long[] stride()
        {
            var strides = new long[Dimensions];
            fixed (long* p = strides) Status.Check(NativeMethods.binding_tensor_strides(Handle, p));
            return strides;
        }

        /// <summary>How many elements to skip from one index of a dimension to the next.</summary>
        /// <param name="dim">The dimension; a negative one counts from the last.</param>
        public long stride(int dim) => stride()[At(dim)];

        /// <summary>How many elements of the storage lie before the first one of this tensor.</summary>
        public unsafe long storage_offset()
        {
            long offset;
            Status.Check(NativeMethods.binding_tensor_storage_offset(Handle, &offset));
            return offset;
        }

        private int At(int dim)
        {
            var dims = (int)Dimensions;
            if (dim < -dims || dim >= dims)
                throw new System.Runtime.InteropServices.ExternalException(
                    $"Dimension out of range (expected to be in range of [{-dims}, {dims - 1}], but got {dim})");
            return dim < 0 ? dim + dims : dim;
        }
    }
}
