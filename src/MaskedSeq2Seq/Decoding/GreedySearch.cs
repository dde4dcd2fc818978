using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Decoding;

/// <summary>
/// Takes the likeliest token at every step, for a whole batch at once. Finished rows stay in the batch, unheard, until
/// they are a quarter of it; then the batch shrinks to the rows still being written. It never gets narrower: what a
/// model does with the padding beside a sentence must not depend on the search.
/// </summary>
public static class GreedySearch
{
    /// <summary>Translates a batch.</summary>
    /// <param name="model">The model; evaluated without dropout and left in the mode it was in.</param>
    /// <param name="source">Token ids on the model's device. [B, S] int64</param>
    /// <param name="lengths">Real tokens in each row, in any order, on the CPU. [B] int64</param>
    /// <param name="maximumLength">The most steps; a hypothesis without an end by then is cut there.</param>
    /// <returns>One hypothesis a row, in the order of the rows.</returns>
    public static IReadOnlyList<Hypothesis> Decode(
        Seq2SeqModel model, Tensor source, Tensor lengths, int maximumLength) =>
        Decode(model, source, lengths, maximumLength, looked: null);

    /// <summary>Translates a batch, and tells where the model looks meanwhile.</summary>
    /// <param name="model">The model; evaluated without dropout and left in the mode it was in.</param>
    /// <param name="source">Token ids on the model's device. [B, S] int64</param>
    /// <param name="lengths">Real tokens in each row, in any order, on the CPU. [B] int64</param>
    /// <param name="maximumLength">The most steps; a hypothesis without an end by then is cut there.</param>
    /// <param name="looked">
    /// Hears of each step how much the rows that are still in the batch looked at each source position; they live no
    /// longer than the call. [R, S]
    /// </param>
    /// <returns>One hypothesis a row, in the order of the rows.</returns>
    internal static IReadOnlyList<Hypothesis> Decode(
        Seq2SeqModel model, Tensor source, Tensor lengths, int maximumLength, Action<Tensor>? looked)
    {
        using var mode = new InferenceMode(model);
        using var scope = NewDisposeScope();
        var answers = Enumerable.Range(0, (int)source.shape[0]).Select(_ => new Answer()).ToArray();
        Write(answers, model, model.Encode(source, lengths), maximumLength, looked);
        return [.. answers.Select(answer => answer.ToHypothesis())];
    }

    private static void Write(
        Answer[] answers, Seq2SeqModel model, EncodedSource source, int maximumLength, Action<Tensor>? looked)
    {
        var active = answers;
        var never = new NeverWritten(source.States.device);
        var state = model.Start(source);
        var previous = full(
            active.Length, SpecialTokens.BeginOfSentence, dtype: ScalarType.Int64, device: source.States.device);
        for (var length = 0; length < maximumLength; length++)
        {
            using var scope = NewDisposeScope();
            var step = model.Step(previous, state, source);
            previous.Dispose();
            state.Dispose();
            looked?.Invoke(step.Weights);
            (state, previous) = (step.State, Append(active, step.Logits, never));
            long[] unfinished = [.. Enumerable.Range(0, active.Length).Where(row => !active[row].IsFinished)];
            if (unfinished.Length == 0)
                return;
            if (unfinished.Length * 4 <= active.Length * 3)
            {
                active = [.. unfinished.Select(row => active[row])];
                (source, state) = (Shrink(source, unfinished), state.Select(unfinished));
                previous = previous.index_select(0, tensor(unfinished).to(previous.device));
            }
            previous.MoveToOuterDisposeScope();
            state.MoveToOuterDisposeScope();
        }
    }

    /// <summary>Appends each row's likeliest token to its answer and returns those tokens. [B]</summary>
    private static Tensor Append(Answer[] active, Tensor logits, NeverWritten never)
    {
        using var scope = NewDisposeScope();
        var all = logits.logsumexp(1);
        never.Forbid(logits);
        var (best, tokens) = logits.max(1);
        // All in one copy, and so one wait for the device; doubles hold every id.
        var table = stack([tokens.to(ScalarType.Float64), best.sub(all).to(ScalarType.Float64)]);
        var onHost = table.cpu().data<double>().ToArray();
        for (var row = 0; row < active.Length; row++)
            active[row].Append((int)onHost[row], onHost[active.Length + row]);
        return tokens.MoveToOuterDisposeScope();
    }

    private static EncodedSource Shrink(EncodedSource source, long[] rows)
    {
        var fewer = source.Select(rows).MoveToOuterDisposeScope();
        source.Dispose();
        return fewer;
    }

    /// <summary>An answer that is still being written.</summary>
    private sealed class Answer
    {
        private readonly List<int> tokens = [];
        private double logProbability;

        public bool IsFinished { get; private set; }

        public void Append(int token, double tokenLogProbability)
        {
            if (IsFinished)
                return;
            logProbability += tokenLogProbability;
            IsFinished = token == SpecialTokens.EndOfSentence;
            if (!IsFinished)
                tokens.Add(token);
        }

        public Hypothesis ToHypothesis() => new([.. tokens], logProbability);
    }
}
