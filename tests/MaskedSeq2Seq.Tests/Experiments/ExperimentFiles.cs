using MaskedSeq2Seq.Tests.Training;

namespace MaskedSeq2Seq.Tests.Experiments;

/// <summary>A folder with a small task, a run configuration over it and room for an experiment file.</summary>
internal sealed class ExperimentFiles : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public ExperimentFiles()
    {
        foreach (var set in new[] { "train", "validation", "test" })
            File.WriteAllText(scratch[$"{set}.tsv"], "one\t1\ntwo three\t2 3\nthree two one\t3 2 1\n");
        File.WriteAllText(scratch["base.yaml"],
            $$"""
            data:
              root: {{scratch.Path}}
              train: { tsv: train.tsv }
              validation: { tsv: validation.tsv }
              test: { tsv: test.tsv }
              batches: { size: 2 }
            model: { embedding_size: 4, hidden_size: 4, dropout: 0 }
            training: { epochs: 2 }
            evaluation: { maximum_length: 5, padding_factors: [3] }
            """);
    }

    /// <summary>An experiment over the base that has nothing wrong with it.</summary>
    public const string Good =
        """
        description: Is it better?
        base: base.yaml
        baseline: unmasked
        seeds: [4, 2]
        target: { metric: token_accuracy, value: 0.5 }
        variants:
          masked:
            description: with a mask
            model.mask: negative_infinity
          unmasked:
            model: { mask: none }
        """;

    public string Folder => scratch.Path;

    public string this[string name] => scratch[name];

    /// <summary>Writes an experiment file.</summary>
    public string Write(string yaml)
    {
        File.WriteAllText(scratch["question.yaml"], yaml);
        return scratch["question.yaml"];
    }

    public void Dispose() => scratch.Dispose();
}
