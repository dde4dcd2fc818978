using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// A batch in parts that threads learn from side by side, on the CPU. Threads that share every operator of a recurrent
/// step wait for each other at each, which in small models takes longer than the work; with a part of the sentences for
/// each they meet a few times a step.
/// Parts are as wide as the batch, so that padding is what it was, and what comes of them does not depend on which
/// thread is first: each has noise of its own, and their gradients are added in their order.
/// </summary>
internal static class BatchParts
{
    /// <summary>Products of fewer sentences than this take a thread longer for each of them.</summary>
    private const int LeastSentences = 16;

    /// <summary>How many parts settings allow; where they leave it open, one for each thread of torch's.</summary>
    /// <param name="settings">The settings.</param>
    public static int Most(TrainingSettings settings) => settings.Parts > 0 ? settings.Parts : get_num_threads();

    /// <summary>How many parts a batch is to be learnt from in.</summary>
    /// <param name="model">What learns.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="most">The highest number.</param>
    public static int Count(SequenceModel model, Batch batch, int most) =>
        batch.Source.device_type == DeviceType.CPU && !model.DrawsInTorch
            ? Math.Clamp(batch.Host.Size / LeastSentences, 1, most)
            : 1;

    /// <summary>A batch's sentences dealt out, so that short and long ones are in all parts.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="count">How many parts.</param>
    /// <returns>The parts; the caller's to dispose.</returns>
    public static Batch[] Of(Batch batch, int count)
    {
        // There and back, as in a draft: the first to choose is the last in the next round.
        var places = Enumerable.Range(0, batch.Host.Size).ToLookup(row => row / count % 2 == 0
            ? row % count
            : count - 1 - row % count);
        return [
            .. Enumerable.Range(0, count)
                .Select(part => Batch.FromHost(batch.Host.Take([.. places[part]]), batch.Source.device)),
        ];
    }

    /// <summary>Learns from parts side by side, and adds up what comes of them.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="learn">
    /// Makes tensors of a part, given the part and its number; equally many of each, and invalid ones where there is
    /// nothing to add.
    /// </param>
    /// <returns>The sums, place by place; null where no part had anything.</returns>
    public static Tensor?[] Sums(IReadOnlyList<Batch> parts, Func<Batch, int, IReadOnlyList<Tensor>> learn)
    {
        using var scope = NewDisposeScope();
        var learnt = new Tensor[parts.Count][];
        void Work(int number)
        {
            using var inner = NewDisposeScope();
            learnt[number] = [.. learn(parts[number], number).Select(made => made.DetachFromDisposeScope())];
        }
        try
        {
            // Who times a step hears of the first part; the others take as long.
            var first = StepPhases.Overheard(() => Work(0));
            SideBySide.ForEach(
                [first, .. Enumerable.Range(1, parts.Count - 1).Select(number => (Action)(() => Work(number)))],
                parts[0].Source.device,
                work => work());
        }
        finally
        {
            scope.Attach(learnt.Where(made => made is not null).SelectMany(made => made));
        }
        Tensor[][] places = [
            .. Enumerable.Range(0, learnt[0].Length)
                .Select(place => learnt.Select(made => made[place]).Where(made => !made.IsInvalid).ToArray()),
        ];
        Tensor[][] taught = [.. places.Where(some => some.Length > 0)];
        var sums = TensorWork.Make([.. taught.Select(some => some[0])], place => Sum(taught[place]));
        scope.MoveToOuter(sums);
        var next = 0;
        return [.. places.Select(some => some.Length > 0 ? sums[next++] : null)];
    }

    // One gradient may have the memory of another, so that none may be added to where it is.
    private static Tensor Sum(Tensor[] some)
    {
        using var scope = NewDisposeScope();
        var sum = some.Length > 1 ? some[0].add(some[1]) : some[0].clone();
        foreach (var one in some.Skip(2))
            sum.add_(one);
        return sum.MoveToOuterDisposeScope();
    }
}
