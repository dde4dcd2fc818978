namespace MaskedSeq2Seq.Evaluation;

/// <summary>What makes an answer depend on padding.</summary>
public enum PaddingFault
{
    /// <summary>Nothing: it does not depend on it.</summary>
    None,

    /// <summary>The mask lets attention look at padding.</summary>
    Mask,

    /// <summary>The encoder's recurrence runs over padding.</summary>
    Recurrence,

    /// <summary>The self-attention mask lets the source look at padding beside it.</summary>
    SelfAttention,

    /// <summary>Both: neither the right mask nor packing is enough by itself.</summary>
    MaskAndRecurrence,

    /// <summary>Both: neither the right mask nor the right self-attention mask is enough by itself.</summary>
    MaskAndSelfAttention,

    /// <summary>The two together: the right mask is enough by itself, and so is the right encoder.</summary>
    EitherOne,

    /// <summary>Something else: it does with the right mask and an encoder that leaves padding out, too.</summary>
    Unexplained,
}
