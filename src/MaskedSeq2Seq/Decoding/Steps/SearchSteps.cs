using MaskedSeq2Seq.Model;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Decoding;

/// <summary>
/// Writes the hypotheses of a batch step by step. To be made within a dispose scope that holds the models' memory.
/// </summary>
internal sealed class SearchSteps
{
    private readonly Ensemble ensemble;
    private readonly SourceLooks looks;
    private readonly TokenBans bans;
    private readonly Device device;
    private readonly long size;

    /// <summary>Lets models read a batch.</summary>
    /// <param name="models">The models.</param>
    /// <param name="source">Token ids on the models' device. [B, S] int64</param>
    /// <param name="lengths">Real tokens in each row, on the CPU. [B] int64</param>
    /// <param name="settings">How to search.</param>
    public SearchSteps(IReadOnlyList<Seq2SeqModel> models, Tensor source, Tensor lengths, SearchSettings settings)
    {
        ensemble = new Ensemble(models, source, lengths);
        looks = new SourceLooks(lengths, source.shape[1], source.device, settings.CoveragePenalty);
        bans = new TokenBans(settings, source.device);
        (device, size) = (source.device, source.shape[0]);
    }

    /// <summary>Puts every row of the batch several times in a row.</summary>
    /// <param name="times">How often.</param>
    public void Repeat(int times)
    {
        if (times > 1)
            Move(new RowMoves([.. from row in Enumerable.Range(0, (int)size)
                                  from _ in Enumerable.Range(0, times)
                                  select (long)row], IsNewLayout: true));
    }

    /// <summary>Fills beams, one for each row, until every sentence has its hypotheses.</summary>
    /// <param name="beams">The beams.</param>
    /// <param name="choice">What is chosen among the tokens that are not forbidden.</param>
    public void Write(IReadOnlyList<Beam> beams, ITokenChoice choice)
    {
        var rows = new BeamRows(beams);
        while (rows.Advance(Step(rows, choice)) is { } moves)
            Move(moves);
    }

    private StepCandidates Step(BeamRows rows, ITokenChoice choice)
    {
        using var scope = NewDisposeScope();
        var step = ensemble.Step(tensor(rows.Tokens, dtype: ScalarType.Int64).to(device));
        var looked = looks.Add(step.Weights);
        bans.Apply(step.LogProbabilities, rows.All);
        var (logProbabilities, tokens) = choice.Choose(step.LogProbabilities, rows.All);
        return StepCandidates.Of(logProbabilities, tokens, looked);
    }

    private void Move(RowMoves moves)
    {
        using var scope = NewDisposeScope();
        ensemble.Move(moves);
        looks.Move(moves);
    }
}
