using System.Diagnostics;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// The edit distances of the beginnings of a hypothesis to those of a reference, near the diagonal only, as tercom
/// computes them. The hypothesis may change in its order of words; rows before the first change stay as they are.
/// </summary>
internal sealed class EditTable
{
    private const int BeamWidth = 25;
    private const int Unreached = int.MaxValue / 2;

    private readonly string[] reference;
    private readonly double slope;
    private readonly int beam;
    private readonly int[,] costs;
    private readonly EditOperation[,] operations;
    private string[] hypothesis;

    /// <summary>Fills the table.</summary>
    public EditTable(string[] hypothesis, string[] reference)
    {
        (this.hypothesis, this.reference) = (hypothesis, reference);
        slope = hypothesis.Length > 0 ? (double)reference.Length / hypothesis.Length : 1;
        // Where the lengths differ much, neighbouring rows must still overlap.
        beam = slope / 2 > BeamWidth ? (int)Math.Ceiling(slope / 2 + BeamWidth) : BeamWidth;
        costs = new int[hypothesis.Length + 1, reference.Length + 1];
        operations = new EditOperation[hypothesis.Length + 1, reference.Length + 1];
        for (var j = 0; j <= reference.Length; j++)
            (costs[0, j], operations[0, j]) = (j, EditOperation.Insert);
        FillFrom(1);
    }

    /// <summary>How many edits turn the hypothesis into the reference.</summary>
    public int Distance => costs[hypothesis.Length, reference.Length];

    /// <summary>Puts the words of the hypothesis into another order.</summary>
    public void Reorder(string[] words)
    {
        var same = words.AsSpan().CommonPrefixLength(hypothesis);
        hypothesis = words;
        FillFrom(same + 1);
    }

    /// <summary>The edits, from the beginning of the sentence.</summary>
    public Stack<EditOperation> Trace()
    {
        var trace = new Stack<EditOperation>();
        var (i, j) = (hypothesis.Length, reference.Length);
        while (i > 0 || j > 0)
        {
            trace.Push(operations[i, j]);
            (i, j) = operations[i, j] switch
            {
                EditOperation.Keep or EditOperation.Substitute => (i - 1, j - 1),
                EditOperation.Insert => (i, j - 1),
                EditOperation.Delete => (i - 1, j),
                _ => throw new UnreachableException("the beam joins both ends of the table"),
            };
        }
        return trace;
    }

    private void FillFrom(int row)
    {
        for (var i = row; i <= hypothesis.Length; i++)
        {
            for (var j = 0; j <= reference.Length; j++)
                (costs[i, j], operations[i, j]) = (Unreached, EditOperation.None);
            var diagonal = (int)Math.Floor(i * slope);
            var end = i == hypothesis.Length ? reference.Length : Math.Min(reference.Length, diagonal + beam - 1);
            for (var j = Math.Max(0, diagonal - beam); j <= end; j++)
                FillCell(i, j);
        }
    }

    // Of equal ways tercom takes the first of substitution, deletion and insertion, seen from here.
    private void FillCell(int i, int j)
    {
        if (j > 0)
        {
            var isSame = hypothesis[i - 1] == reference[j - 1];
            Offer(i, j, costs[i - 1, j - 1] + (isSame ? 0 : 1), isSame ? EditOperation.Keep : EditOperation.Substitute);
        }
        Offer(i, j, costs[i - 1, j] + 1, EditOperation.Delete);
        if (j > 0)
            Offer(i, j, costs[i, j - 1] + 1, EditOperation.Insert);
    }

    private void Offer(int i, int j, int cost, EditOperation operation)
    {
        if (cost < costs[i, j])
            (costs[i, j], operations[i, j]) = (cost, operation);
    }
}
