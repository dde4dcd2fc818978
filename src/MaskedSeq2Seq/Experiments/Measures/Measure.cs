namespace MaskedSeq2Seq.Experiments;

/// <summary>A number that can be read off every finished run.</summary>
public enum Measure
{
    /// <summary>The quality metric's score of the test set, under a way of padding.</summary>
    Quality,

    /// <summary>Quality under a way of padding minus quality with each sentence alone: what padding does.</summary>
    ChangeFromAlone,

    /// <summary>Share of test sentences answered exactly as when alone, under a way of padding.</summary>
    Agreement,

    /// <summary>Share of attention weight on padding, under a way of padding.</summary>
    AttentionOnPadding,

    /// <summary>Training steps to the target; no number for a run that never reached it.</summary>
    StepsToTarget,

    /// <summary>Seconds of training to the target; no number for a run that never reached it.</summary>
    SecondsToTarget,

    /// <summary>
    /// The mean of the target's metric over training: the area under the learning curve over its length.
    /// </summary>
    AreaUnderCurve,
}
