namespace MaskedSeq2Seq.Experiments;

/// <summary>In which state a run found its folder.</summary>
public enum RunPreparation
{
    /// <summary>There was nothing: the run begins.</summary>
    New,

    /// <summary>A run of the same training stands there: it goes on, or is only tested anew.</summary>
    Continued,

    /// <summary>
    /// A run of another configuration or other data stood there: it was moved aside, and the run begins.
    /// </summary>
    Replaced,
}
