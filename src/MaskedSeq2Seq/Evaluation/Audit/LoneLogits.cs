using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// The logits of some sentences under teacher forcing, each computed in a batch of its own without any padding: what
/// every other way of computing them is compared with.
/// </summary>
internal sealed class LoneLogits : IDisposable
{
    private readonly Dictionary<int, Tensor> perRow;

    private LoneLogits(Dictionary<int, Tensor> perRow, double largest) => (this.perRow, Largest) = (perRow, largest);

    /// <summary>The largest absolute value of any of them.</summary>
    public double Largest { get; }

    /// <summary>The relative distance of neighbouring numbers in the precision of the logits.</summary>
    public double Epsilon => perRow.Values.First().dtype switch
    {
        ScalarType.Float64 => Math.Pow(2, -52),
        ScalarType.Float32 => Math.Pow(2, -23),
        ScalarType.Float16 => Math.Pow(2, -10),
        _ => Math.Pow(2, -7),
    };

    /// <summary>Computes them.</summary>
    /// <param name="model">The model, in evaluation mode.</param>
    /// <param name="pairs">The corpus.</param>
    /// <param name="rows">Which of its sentences.</param>
    /// <param name="device">Where the model is.</param>
    public static LoneLogits Of(SequenceModel model, ParallelCorpus pairs, int[] rows, Device device)
    {
        var perRow = new Dictionary<int, Tensor>(rows.Length);
        var largest = 0.0;
        foreach (var row in rows)
        {
            using var scope = NewDisposeScope();
            using var batch = Batch.FromHost(PaddedBatch.Create(pairs, [row]), device);
            var logits = model.Logits(batch);
            largest = Math.Max(largest, logits.abs().max().to(ScalarType.Float64).item<double>());
            perRow[row] = logits.DetachFromDisposeScope();
        }
        return new LoneLogits(perRow, largest);
    }

    /// <summary>The largest change of a logit of each row of a batch; infinite where a logit is not a number.</summary>
    /// <param name="logits">The batch's logits on its real target positions. [N, V]</param>
    /// <param name="batch">The batch.</param>
    public double[] ChangeOfRows(Tensor logits, PaddedBatch batch)
    {
        using var scope = NewDisposeScope();
        var alone = cat([.. batch.Rows.Select(row => perRow[row])], 0);
        ReadOnlySpan<double> perToken =
            logits.sub(alone).abs().amax([1]).to(ScalarType.Float64).cpu().data<double>().ToArray();
        var changes = new double[batch.Size];
        for (var row = 0; row < changes.Length; row++)
        {
            var tokens = (int)batch.TargetLengths[row];
            foreach (var change in perToken[..tokens])
                changes[row] = Math.Max(changes[row], double.IsNaN(change) ? double.PositiveInfinity : change);
            perToken = perToken[tokens..];
        }
        return changes;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var logits in perRow.Values)
            logits.Dispose();
    }
}
