namespace MaskedSeq2Seq.Model;

/// <summary>What lies between what a decoder knows of the next token and the output layer.</summary>
public enum ReadoutKind
{
    /// <summary>A layer of tanh as wide as an embedding.</summary>
    Tanh,

    /// <summary>Nothing: state, context and last embedding side by side go to the output layer.</summary>
    None,
}
