namespace MaskedSeq2Seq.Training;

/// <summary>Which states are averaged at the end of a training.</summary>
public enum AveragedStates
{
    /// <summary>None.</summary>
    None,

    /// <summary>The kept states with the best validations.</summary>
    Best,

    /// <summary>The kept states of the last validations.</summary>
    Last,
}
