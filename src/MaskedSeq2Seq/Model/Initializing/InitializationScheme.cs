namespace MaskedSeq2Seq.Model;

/// <summary>A distribution that a weight matrix starts from.</summary>
public enum InitializationScheme
{
    /// <summary>Uniform in ±scale.</summary>
    Uniform,

    /// <summary>Normal with mean 0 and the scale as standard deviation.</summary>
    Normal,

    /// <summary>Uniform with a variance of 2 / (inputs + outputs) (Glorot and Bengio 2010).</summary>
    XavierUniform,

    /// <summary>
    /// A random orthogonal matrix (Saxe, McClelland and Ganguli 2014), which keeps the length of a state.
    /// </summary>
    Orthogonal,
}
