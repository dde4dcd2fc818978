using MaskedSeq2Seq.Decoding;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Decoding;

public class BeamRowsTests
{
    private const int End = 3;

    [Fact]
    public void A_sentence_gets_a_row_for_each_of_its_hypotheses()
    {
        var (rows, moves) = Begun(sentences: 3);
        Assert.Equal([0, 0, 1, 1, 2, 2], moves.From);
        Assert.True(moves.IsNewLayout);
        Assert.Equal([4, 5, 4, 5, 4, 5], rows.Tokens);
    }

    [Fact]
    public void Rows_of_finished_sentences_leave_the_batch()
    {
        var (rows, _) = Begun(sentences: 4);
        var moves = rows.Advance(Step(8, ended: [0, 1, 4, 5]))!;
        Assert.Equal([2, 3, 6, 7], moves.From);
        Assert.True(moves.IsNewLayout);
        Assert.Equal(4, rows.All.Count);
        Assert.Null(rows.Advance(Step(4, ended: [0, 1, 2, 3])));
    }

    [Fact]
    public void A_few_idle_rows_are_not_worth_laying_the_batch_out_anew()
    {
        var (rows, _) = Begun(sentences: 5);
        var moves = rows.Advance(Step(10, ended: [2, 3]))!;
        Assert.False(moves.IsNewLayout);
        Assert.True(moves.IsIdentity);
        Assert.Equal([2, 3], rows.All.Index().Where(row => row.Item.Draft is null).Select(row => row.Index));
    }

    [Fact]
    public void A_hypothesis_that_ends_leaves_its_beam_to_the_others()
    {
        var score = new HypothesisScore(LengthPenaltyKind.Length, 1);
        var rows = new BeamRows([new Beam(2, 2, new LengthLimits(0, 9, 9), score)]);
        rows.Advance(Step(1, second: -0.7));
        // The first hypothesis ends; of the second, only its best way on has a place beside it.
        var moves = rows.Advance(Step(2, ended: [0]))!;
        Assert.Equal([1], moves.From);
        Assert.Equal([4], rows.Tokens);
    }

    private static (BeamRows Rows, RowMoves Moves) Begun(int sentences)
    {
        var score = new HypothesisScore(LengthPenaltyKind.None, 1);
        var limits = new LengthLimits(0, 9, 9);
        var rows = new BeamRows([.. Enumerable.Range(0, sentences).Select(_ => new Beam(2, 1, limits, score))]);
        return (rows, rows.Advance(Step(sentences, second: -0.7))!);
    }

    /// <summary>A step in which each row's likeliest token is 4, and 5 the next; or the end, and 4 hardly.</summary>
    private static StepCandidates Step(int count, int[]? ended = null, double second = -0.9)
    {
        using var scope = NewDisposeScope();
        ended ??= [];
        var all = Enumerable.Range(0, count).ToList();
        double[] likely = [.. all.SelectMany(row => ended.Contains(row) ? new[] { -0.1, -9 } : [-0.1, second])];
        long[] tokens = [.. all.SelectMany(row => ended.Contains(row) ? new long[] { End, 4 } : [4, 5])];
        return StepCandidates.Of(tensor(likely).view(count, 2), tensor(tokens).view(count, 2), zeros(count, 2));
    }
}
