namespace MaskedSeq2Seq.Model;

/// <summary>What a recurrence is made of.</summary>
public enum CellKind
{
    /// <summary>Gated recurrent units (Cho et al. 2014).</summary>
    Gru,

    /// <summary>Long short-term memory (Hochreiter and Schmidhuber 1997, with forget gates).</summary>
    Lstm,
}
