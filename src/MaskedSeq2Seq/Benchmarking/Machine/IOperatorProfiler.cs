namespace MaskedSeq2Seq.Benchmarking;

/// <summary>Records which operators torch runs. Not every torch can: TorchSharp's own has no way to ask.</summary>
internal interface IOperatorProfiler
{
    /// <summary>Begins to record.</summary>
    void Start();

    /// <summary>Ends the recording and tells of every operator that was run.</summary>
    IReadOnlyList<OperatorRecord> Stop();
}
