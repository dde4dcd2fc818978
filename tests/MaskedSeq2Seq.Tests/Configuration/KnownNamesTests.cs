using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Training;
using MaskedSeq2Seq.Training.Schedules;

namespace MaskedSeq2Seq.Tests.Configuration;

public class KnownNamesTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Registries = new()
    {
        ["task"] = ModelTasks.Names,
        ["data.source.tokenizer"] = Tokenizers.Names,
        ["data.target.tokenizer"] = Tokenizers.Names,
        ["data.batches.bucketing"] = Bucketings.Names,
        ["model.encoder"] = Encoders.Names,
        ["model.decoder"] = Decoders.Names,
        ["model.mask"] = MaskStrategies.Names,
        ["model.score"] = ScoreFunctions.Names,
        ["model.transformer.self_attention_mask"] = SelfAttentionMasks.Names,
        ["training.optimizer.name"] = Optimizers.Names,
        ["training.schedule.name"] = LearningRateSchedules.Names,
        ["evaluation.metric"] = QualityMetrics.Names,
        ["evaluation.metrics"] = QualityMetrics.Names,
    };

    public static TheoryData<string> Settings => [.. Registries.Keys];

    [Theory]
    [MemberData(nameof(Settings))]
    public void What_is_shown_of_a_setting_lists_the_names_of_its_registry(string setting)
    {
        var names = $"One of {string.Join(", ", Registries[setting])}.";
        Assert.EndsWith(names, CommentOn(setting), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_name_that_is_not_among_those_listed_is_refused(string setting)
    {
        var value = setting == "evaluation.metrics" ? "[qqqqqq]" : "qqqqqq";
        var error = Assert.Throws<InputException>(
            () => SettingsReader.Read<RunConfiguration>("", "x.yaml", [$"{setting}={value}"]));
        Assert.Contains($"`{setting}` cannot be `qqqqqq`", error.Message, StringComparison.Ordinal);
        Assert.Contains(string.Join(", ", Registries[setting]), error.Message, StringComparison.Ordinal);
    }

    /// <summary>The comment above a key, as one line.</summary>
    private static string CommentOn(string setting)
    {
        var path = new List<string>();
        var comment = new List<string>();
        foreach (var line in SettingsWriter.Write(new RunConfiguration(), withDocs: true).Split('\n'))
        {
            var text = line.Trim();
            if (text.StartsWith('#'))
            {
                comment.Add(text[2..]);
                continue;
            }
            if (text.Length == 0)
                continue;
            var depth = (line.Length - line.TrimStart().Length) / 2;
            path = [.. path.Take(depth), text.Split(':')[0]];
            if (string.Join('.', path) == setting)
                return string.Join(' ', comment);
            comment.Clear();
        }
        throw new InvalidOperationException($"{setting} is not shown");
    }
}
