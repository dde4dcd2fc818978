namespace MaskedSeq2Seq.Cli.Tests;

/// <summary>A classifier from its configuration to its labels, by the commands that a user has.</summary>
public sealed class ClassifierTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_trained_classifier_labels_every_line_and_can_be_tested()
    {
        var trained = Screen.Of("train", WriteTask(), "--output", folder["run"]);
        Assert.Equal(("", 0), (trained.Error, trained.ExitCode));

        var labelled = Screen.WithInput("so good\n\nbad as it is\n", "translate", folder["run"]);
        Assert.Equal("positive\n\nnegative\n", labelled.Output.ReplaceLineEndings("\n"));

        var evaluated = Screen.Of("evaluate", folder["run"]);
        Assert.Equal(0, evaluated.ExitCode);
        Assert.Contains("accuracy", evaluated.Output, StringComparison.Ordinal);
        Assert.Contains("100.0 %", evaluated.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_training_never_saw_is_one_line_with_its_place()
    {
        var file = WriteTask();
        folder.Write("other.tsv", "so good\tpositive\nso so\tneutral\n");
        Screen.Of("train", file, "--output", folder["run"], "--set", "data.test.tsv=other.tsv")
            .IsOneLineOfBadInput("other.tsv:2:", "neutral", "negative, positive");
    }

    private string WriteTask()
    {
        string[] words = ["so", "as", "it", "is"];
        var lines = from first in words
                    from second in words
                    from label in new[] { ("good", "positive"), ("bad", "negative") }
                    select $"{first} {label.Item1} {second}\t{label.Item2}\n";
        folder.Write("reviews.tsv", string.Concat(lines));
        return folder.Write("reviews.yaml", $$"""
            task: classify
            device: {{TestDevice.Name}}
            threads: 1
            data:
              root: '{{folder.Path}}'
              train: { tsv: reviews.tsv }
              validation: { tsv: reviews.tsv }
              test: { tsv: reviews.tsv }
              target: { tokenizer: label }
              batches: { size: 8 }
            model: { embedding_size: 8, hidden_size: 8, dropout: 0.0, score: feedforward }
            training:
              epochs: 20
              optimizer: { learning_rate: 0.02 }
            evaluation: { metric: accuracy }
            """);
    }
}
