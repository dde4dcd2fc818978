using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Tests.Evaluation;

/// <summary>Pairs of a sentence and the same in capitals, small enough to be known by heart.</summary>
internal sealed record ToyCorpus(EvaluationSet Set, Vocabulary SourceVocabulary, TargetLanguage Target)
{
    public ParallelCorpus Pairs => Set.Pairs;

    public static ToyCorpus Of(params string[] lines)
    {
        var tokenizer = Tokenizers.Create("whitespace");
        var (source, target) = (new VocabularyBuilder(), new VocabularyBuilder());
        foreach (var letter in "abcdef")
        {
            source.Add(letter.ToString());
            target.Add(char.ToUpperInvariant(letter).ToString());
        }
        var (sourceVocabulary, targetVocabulary) = (source.Build(0, 1), target.Build(0, 1));
        string[] capitals = [.. lines.Select(line => line.ToUpperInvariant())];
        var pairs = new ParallelCorpus(
            "toy",
            SentenceStore.FromLines(lines, tokenizer, sourceVocabulary),
            SentenceStore.FromLines(capitals, tokenizer, targetVocabulary));
        return new ToyCorpus(
            new EvaluationSet(pairs, lines, capitals, tokenizer),
            sourceVocabulary,
            new TargetLanguage(tokenizer, targetVocabulary));
    }

    /// <summary>Sentences of 1 to 7 letters.</summary>
    public static string[] Sentences(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
            string.Join(' ', Enumerable.Range(0, random.Next(1, 8)).Select(_ => "abcdef"[random.Next(6)])))];
    }
}
