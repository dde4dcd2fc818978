using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Model;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>Answers a sentence greedily, and keeps where the model looked.</summary>
internal static class AttentionReader
{
    /// <summary>Reads the weights.</summary>
    /// <param name="model">The model; it is left in the mode it was in.</param>
    /// <param name="tokens">The source's tokens, without its end.</param>
    /// <param name="ids">Their ids.</param>
    /// <param name="padding">How many positions of padding to put behind the sentence.</param>
    /// <param name="target">The language that the model writes.</param>
    /// <param name="maximumLength">The most tokens to write.</param>
    public static AttentionMap Read(
        SequenceModel model,
        IReadOnlyList<string> tokens,
        IReadOnlyList<int> ids,
        int padding,
        TargetLanguage target,
        int maximumLength)
    {
        using var mode = new InferenceMode(model);
        using var scope = NewDisposeScope();
        var device = model.parameters().First().device;
        long[] row =
            [.. ids.Select(id => (long)id), SpecialTokens.EndOfSentence,
                .. Enumerable.Repeat((long)SpecialTokens.Padding, padding)];
        var source = tensor(row, dtype: ScalarType.Int64, device: device).unsqueeze(0);
        var lengths = tensor([ids.Count + 1L], dtype: ScalarType.Int64);
        var (written, weights) = model switch
        {
            Seq2SeqModel translator => Write(translator, source, lengths, maximumLength),
            AttentionClassifier classifier => Label(classifier.Classify(source, lengths)),
            _ => throw new NotSupportedException($"Where a {model.GetType().Name} looks cannot be read."),
        };
        string[] read = [.. tokens, SpecialTokens.Names[SpecialTokens.EndOfSentence]];
        return new AttentionMap(read, padding, target.Tokens([.. written]), weights);
    }

    private static (IReadOnlyList<int> Written, IReadOnlyList<double[]> Weights) Write(
        Seq2SeqModel model, Tensor source, Tensor lengths, int maximumLength)
    {
        var weights = new List<double[]>();
        var written = GreedySearch.Decode(
            model, source, lengths, maximumLength, step => weights.Add(Values(step)))[0].Tokens;
        // Weights without a token are those of the end of sentence.
        return (written.Length < weights.Count ? [.. written, SpecialTokens.EndOfSentence] : written, weights);
    }

    private static (IReadOnlyList<int> Written, IReadOnlyList<double[]> Weights) Label(
        (Tensor Logits, Tensor Weights) answer) =>
        ([(int)answer.Logits.argmax(1).cpu().item<long>()], [Values(answer.Weights)]);

    private static double[] Values(Tensor weights) =>
        weights.to(ScalarType.Float64).cpu().flatten().data<double>().ToArray();
}
