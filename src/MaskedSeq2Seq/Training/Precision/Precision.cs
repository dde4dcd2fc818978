namespace MaskedSeq2Seq.Training;

#pragma warning disable CA1720 // these are the names by which users know the formats

/// <summary>The number format of the matrix products of training.</summary>
public enum Precision
{
    /// <summary>32 bits throughout.</summary>
    Float32,

    /// <summary>32 bits, of which tensor cores of NVIDIA GPUs may read the first 19.</summary>
    Tf32,

    /// <summary>16 bits with the range of 32.</summary>
    Bfloat16,

    /// <summary>16 bits with a smaller range, for which the loss is scaled.</summary>
    Float16,
}
