using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// Work on each of a model's parameters, on the CPU on several threads side by side where there is much of it. Were a
/// thread to share each operator with torch's own instead, those would go on waiting for more of it, as OpenMP's threads
/// do, on the processors that a step's next part needs.
/// </summary>
internal static class TensorWork
{
    // To begin side by side takes some 0.05 ms, longer than several passes over fewer numbers.
    private const long ManyElements = 1 << 17;

    /// <summary>Does something for each tensor, without a graph, in a dispose scope of its own.</summary>
    /// <param name="tensors">The tensors, all on one device.</param>
    /// <param name="work">What is done, given a tensor's place; on any thread.</param>
    public static void ForEach(IReadOnlyList<Tensor> tensors, Action<int> work)
    {
        void WithoutGraph(int place)
        {
            using var quiet = no_grad();
            using var scope = NewDisposeScope();
            work(place);
        }
        if (tensors.Sum(tensor => tensor.numel()) < ManyElements)
        {
            for (var place = 0; place < tensors.Count; place++)
                WithoutGraph(place);
            return;
        }
        var largestFirst = Enumerable.Range(0, tensors.Count).OrderByDescending(place => tensors[place].numel());
        SideBySide.ForEach([.. largestFirst], tensors[0].device, WithoutGraph);
    }

    /// <summary>Makes something of each tensor, without a graph.</summary>
    /// <param name="tensors">The tensors, all on one device.</param>
    /// <param name="make">Makes a tensor, given a tensor's place; on any thread.</param>
    /// <returns>What was made, in the order of the tensors; in the current dispose scope.</returns>
    public static Tensor[] Make(IReadOnlyList<Tensor> tensors, Func<int, Tensor> make)
    {
        using var scope = NewDisposeScope();
        var made = new Tensor[tensors.Count];
        try
        {
            ForEach(tensors, place => made[place] = make(place).DetachFromDisposeScope());
        }
        finally
        {
            // Threads have scopes of their own; what they made before something went wrong goes with this one.
            scope.Attach(made.Where(one => one is not null));
        }
        scope.MoveToOuter(made);
        return made;
    }
}
