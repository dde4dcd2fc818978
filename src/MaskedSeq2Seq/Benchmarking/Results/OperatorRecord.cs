namespace MaskedSeq2Seq.Benchmarking;

/// <summary>What became of one operator while all were recorded.</summary>
/// <param name="Name">Its name, such as <c>aten::mm</c>.</param>
/// <param name="Calls">How often it was called.</param>
/// <param name="Outermost">How often by the program or the backward pass, not by another operator.</param>
/// <param name="Seconds">Its seconds, without those of the operators that it called.</param>
public sealed record OperatorRecord(string Name, long Calls, long Outermost, double Seconds);
