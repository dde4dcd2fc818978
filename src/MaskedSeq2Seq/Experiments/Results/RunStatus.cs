namespace MaskedSeq2Seq.Experiments;

/// <summary>How far a planned run has come.</summary>
public enum RunStatus
{
    /// <summary>Neither finished nor failed: not begun, or stopped on the way.</summary>
    Open,

    /// <summary>Trained and tested.</summary>
    Finished,

    /// <summary>Ended with an error.</summary>
    Failed,
}
