using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>CUDA devices.</content>
public static partial class torch
{
    /// <summary>CUDA devices.</summary>
    public static partial class cuda
    {
        /// <summary>Whether there is a CUDA device and libtorch can use it.</summary>
        public static bool is_available() => device_count() > 0;

        /// <summary>Whether libtorch was built with cuDNN and there is a device.</summary>
        public static bool is_cudnn_available() => NativeMethods.binding_cudnn_available() != 0;

        /// <summary>How many CUDA devices there are.</summary>
        public static int device_count() => NativeMethods.binding_cuda_device_count();

        /// <summary>Seeds the generator of the current CUDA device.</summary>
        /// <param name="seed">The seed.</param>
        public static void manual_seed(long seed)
        {
            if (!is_available()) return;
            using var generator = Generator.DefaultOf(new Device(DeviceType.CUDA));
            generator.manual_seed(seed);
        }

        /// <summary>Seeds the generators of all CUDA devices.</summary>
        /// <param name="seed">The seed.</param>
        public static void manual_seed_all(long seed)
        {
            for (var index = 0; index < device_count(); index++)
            {
                using var generator = Generator.DefaultOf(new Device(DeviceType.CUDA, index));
                generator.manual_seed(seed);
            }
        }

        /// <summary>Waits until all work on a device is done.</summary>
        /// <param name="device">The device; null for the current one.</param>
        public static void synchronize(Device? device = null)
        {
            if (TryInitializeDeviceType(device?.type ?? DeviceType.CUDA))
                Status.Check(NativeMethods.binding_cuda_synchronize(device?.index ?? -1));
        }
    }

    /// <summary>Whether there is a CUDA device and libtorch can use it.</summary>
    public static bool cuda_is_available() => cuda.is_available();

    /// <summary>Whether Apple's GPU can be used; it cannot by this binding.</summary>
    public static bool mps_is_available() => false;

    /// <summary>Settings of the libraries below libtorch.</summary>
    public static partial class backends
    {
        private static bool AllowsTf32(int forCudnn)
        {
            Status.Check(NativeMethods.binding_get_allow_tf32(forCudnn, out var allowed));
            return allowed != 0;
        }

        /// <summary>Settings for CUDA.</summary>
        public static partial class cuda
        {
            /// <summary>Settings of matrix products.</summary>
            public static partial class matmul
            {
                /// <summary>Whether float32 matrix products may round their inputs to TF32.</summary>
                public static bool allow_tf32
                {
                    get => AllowsTf32(forCudnn: 0);
                    set => Status.Check(NativeMethods.binding_set_allow_tf32(0, value ? 1 : 0));
                }
            }
        }

        /// <summary>Settings of cuDNN.</summary>
        public static partial class cudnn
        {
            /// <summary>Whether cuDNN may round float32 inputs to TF32.</summary>
            public static bool allow_tf32
            {
                get => AllowsTf32(forCudnn: 1);
                set => Status.Check(NativeMethods.binding_set_allow_tf32(1, value ? 1 : 0));
            }
        }
    }
}
