namespace TorchSharp;

/// <summary>Kinds of devices, numbered as in libtorch.</summary>
public enum DeviceType
{
    /// <summary>The processor.</summary>
    CPU = 0,

    /// <summary>An NVIDIA GPU, or an AMD one under ROCm's libtorch.</summary>
    CUDA = 1,

    /// <summary>Reserved for oneDNN.</summary>
    MKLDNN = 2,

    /// <summary>OpenGL.</summary>
    OPENGL = 3,

    /// <summary>OpenCL.</summary>
    OPENCL = 4,

    /// <summary>IDEEP.</summary>
    IDEEP = 5,

    /// <summary>An AMD GPU.</summary>
    HIP = 6,

    /// <summary>A field-programmable gate array.</summary>
    FPGA = 7,

    /// <summary>MSNPU.</summary>
    MSNPU = 8,

    /// <summary>XLA or a TPU.</summary>
    XLA = 9,

    /// <summary>Apple's GPU.</summary>
    MPS = 13,

    /// <summary>Tensors that have a shape and no data.</summary>
    META = 14,
}
