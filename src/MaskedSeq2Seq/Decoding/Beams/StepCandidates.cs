using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Decoding;

/// <summary>What the rows of one step can go on with, on the host.</summary>
internal sealed class StepCandidates
{
    private readonly double[] values;
    private readonly int columns;

    private StepCandidates(double[] values, int width, int columns) =>
        (this.values, Width, this.columns) = (values, width, columns);

    /// <summary>How many tokens there are for each row, K.</summary>
    public int Width { get; }

    /// <summary>Brings a step to the host, all in one copy.</summary>
    /// <param name="logProbabilities">Of the tokens. [R, K]</param>
    /// <param name="tokens">Their ids. [R, K]</param>
    /// <param name="looks">Where each row looked, and what it pays for that. [R, 2]</param>
    public static StepCandidates Of(Tensor logProbabilities, Tensor tokens, Tensor looks)
    {
        using var scope = NewDisposeScope();
        // Ids are far below 2⁵³, up to which doubles hold every whole number.
        Tensor[] parts = [logProbabilities, tokens, looks];
        var table = cat([.. parts.Select(part => part.to(ScalarType.Float64))], 1);
        return new StepCandidates(
            table.cpu().data<double>().ToArray(), (int)logProbabilities.shape[1], (int)table.shape[1]);
    }

    /// <summary>Adds what a draft can become.</summary>
    /// <param name="candidates">To which to add.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="row">The row in which it stands.</param>
    public void AddTo(List<Draft> candidates, Draft draft, int row)
    {
        var cells = values.AsSpan(row * columns, columns);
        for (var k = 0; k < Width; k++)
        {
            if (double.IsNegativeInfinity(cells[k]))
                continue;
            candidates.Add(
                new Draft(draft, (int)cells[Width + k], draft.LogProbability + cells[k], draft.Symbols + 1)
                {
                    Row = row,
                    SourceWord = (int)cells[2 * Width],
                    Coverage = cells[2 * Width + 1],
                });
        }
    }
}
