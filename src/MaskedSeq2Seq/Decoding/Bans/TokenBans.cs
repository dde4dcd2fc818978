using MaskedSeq2Seq.Data;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Decoding;

/// <summary>All that a search forbids its hypotheses. To be made within the dispose scope of the search.</summary>
internal sealed class TokenBans
{
    private readonly NeverWritten never;
    private readonly List<ITokenBan> bans = [];

    /// <summary>Reads what settings forbid.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="device">Where log-probabilities are.</param>
    public TokenBans(SearchSettings settings, Device device)
    {
        long[] unknown = settings.Unknown == UnknownTokens.Forbid ? [SpecialTokens.Unknown] : [];
        never = new NeverWritten(device, unknown);
        if (settings.MinimumRatio > 0)
            bans.Add(new EarlyEndBan());
        if (settings.NoRepeatNgram > 0)
            bans.Add(new RepetitionBan(settings.NoRepeatNgram));
    }

    /// <summary>Takes all probability from what is forbidden.</summary>
    /// <param name="logProbabilities">Of each row's next token; changed in place. [R, V]</param>
    /// <param name="rows">What stands in each row; rows without a draft are left alone.</param>
    public void Apply(Tensor logProbabilities, IReadOnlyList<BeamRow> rows)
    {
        never.Forbid(logProbabilities);
        if (bans.Count == 0)
            return;
        var (places, tokens) = (new List<long>(), new List<long>());
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Draft is not { } draft)
                continue;
            tokens.Clear();
            foreach (var ban in bans)
                ban.AddTo(tokens, draft, rows[row].Beam.Limits);
            var start = row * logProbabilities.shape[1];
            places.AddRange(tokens.Select(token => start + token));
        }
        if (places.Count == 0)
            return;
        using var scope = NewDisposeScope();
        var index = tensor(places.ToArray(), dtype: ScalarType.Int64).to(logProbabilities.device);
        logProbabilities.view(-1).index_fill_(0, index, double.NegativeInfinity);
    }
}
