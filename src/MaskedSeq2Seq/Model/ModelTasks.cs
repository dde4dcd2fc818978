using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// The tasks by name. To add one: write its model, add its line here, and in <c>Decoding.Answers</c> how it answers.
/// </summary>
public static class ModelTasks
{
    /// <summary>A sentence is answered with a sentence.</summary>
    public const string Translate = "translate";

    /// <summary>A sentence is answered with a label.</summary>
    public const string Classify = "classify";

    private static readonly OrderedDictionary<string, Func<ModelSettings, int, int, SequenceModel>> Registered = new()
    {
        [Translate] = (settings, source, target) => new Seq2SeqModel(settings, source, target),
        [Classify] = (settings, source, target) => new AttentionClassifier(settings, source, target),
    };

    /// <summary>Every task's name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Registered.Keys];

    /// <summary>A task's model with fresh parameters, drawn from torch's generator on the CPU.</summary>
    /// <param name="task">One of <see cref="Names"/>.</param>
    /// <param name="settings">Sizes and behaviour.</param>
    /// <param name="sourceVocabulary">Number of source tokens, special ones included.</param>
    /// <param name="targetVocabulary">Number of target tokens or labels, special ones included.</param>
    /// <exception cref="InputException">There is no such task, or the settings name what does not exist.</exception>
    public static SequenceModel Create(
        string task, ModelSettings settings, int sourceVocabulary, int targetVocabulary) =>
        Registered.TryGetValue(task, out var create)
            ? create(settings, sourceVocabulary, targetVocabulary)
            : throw new InputException($"there is no task `{task}`: {NearestName.Hint(task, Names)}");
}
