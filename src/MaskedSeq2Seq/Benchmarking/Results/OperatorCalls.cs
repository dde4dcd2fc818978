namespace MaskedSeq2Seq.Benchmarking;

/// <summary>Which operators a training step runs, those of the backward pass included.</summary>
/// <param name="Calls">Calls of operators in a step, by the program and by the backward pass.</param>
/// <param name="AllCalls">The same with those that operators make themselves.</param>
/// <param name="ProductSeconds">
/// Seconds of a step, of all threads, in matrix products; null on a CUDA device, whose work the host only starts.
/// </param>
/// <param name="PassSeconds">
/// Seconds of a step, of all threads, in all other operators, which pass over elements; null on a CUDA device.
/// </param>
/// <param name="Operators">Every operator with its numbers for one step, the one that takes longest first.</param>
public sealed record OperatorCalls(
    double Calls,
    double AllCalls,
    double? ProductSeconds,
    double? PassSeconds,
    IReadOnlyList<OperatorShare> Operators);

/// <summary>One operator in a training step.</summary>
/// <param name="Name">Its name, such as <c>aten::mm</c>.</param>
/// <param name="Calls">Its calls in a step, those by other operators included.</param>
/// <param name="Seconds">Its seconds in a step, without those of operators that it called.</param>
public sealed record OperatorShare(string Name, double Calls, double Seconds);
