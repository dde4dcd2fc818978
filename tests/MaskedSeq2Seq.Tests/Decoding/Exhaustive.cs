using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Tests.Model;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Decoding;

/// <summary>
/// Every sentence that a model could write within a length, found one by one without a search: what a search should
/// find if it could look at everything.
/// </summary>
internal sealed class Exhaustive(Seq2SeqModel[] models, long[] sentence, int maximumLength)
{
    private const int End = 3;

    // All but padding and the beginning of a sentence.
    private static readonly int[] Written = [1, End, 4, 5, 6];

    /// <summary>A sentence that ends, with how likely it is and how much of each source position it saw.</summary>
    internal sealed record Found(int[] Tokens, double LogProbability, double[] Seen)
    {
        public int Symbols => Tokens.Length + 1;

        public double Score(SearchSettings settings)
        {
            var divisor = settings.LengthPenalty switch
            {
                LengthPenaltyKind.None => 1,
                LengthPenaltyKind.Length => Math.Pow(Symbols, settings.LengthPower),
                _ => Math.Pow(5 + Symbols, settings.LengthPower) / Math.Pow(6, settings.LengthPower),
            };
            var coverage = settings.CoveragePenalty * Seen.Sum(share => Math.Log(Math.Min(share, 1)));
            return LogProbability / divisor + coverage;
        }
    }

    /// <summary>All sentences that end within the length.</summary>
    public List<Found> All()
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var length = tensor([(long)sentence.Length]);
        var sources = models.Select(model => model.Encode(tensor(sentence).unsqueeze(0), length)).ToArray();
        var states = models.Zip(sources, (model, source) => model.Start(source)).ToArray();
        var found = new List<Found>();
        GoOn(found, [], 0, new double[sentence.Length], states, sources);
        return found;
    }

    private void GoOn(
        List<Found> found,
        int[] tokens,
        double logProbability,
        double[] seen,
        DecoderState[] states,
        EncodedSource[] sources)
    {
        if (tokens.Length == maximumLength)
            return;
        var previous = tensor([(long)(tokens.Length == 0 ? 2 : tokens[^1])]);
        var steps = models.Select((model, i) => model.Step(previous, states[i], sources[i])).ToArray();
        var probabilities = Mean(steps.Select(step => TinyModel.Values(step.Logits.softmax(1))));
        double[] sees = [.. seen.Zip(Mean(steps.Select(step => TinyModel.Values(step.Weights))), (a, b) => a + b)];
        foreach (var token in Written)
        {
            var likely = logProbability + Math.Log(probabilities[token]);
            if (token == End)
                found.Add(new Found(tokens, likely, sees));
            else
                GoOn(found, [.. tokens, token], likely, sees, [.. steps.Select(step => step.State)], sources);
        }
    }

    private static double[] Mean(IEnumerable<double[]> rows)
    {
        var all = rows.ToArray();
        return [.. Enumerable.Range(0, all[0].Length).Select(column => all.Average(row => row[column]))];
    }
}
