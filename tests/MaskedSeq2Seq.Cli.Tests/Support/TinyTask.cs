namespace MaskedSeq2Seq.Cli.Tests;

/// <summary>A corpus and a model so small that a training takes a second.</summary>
internal static class TinyTask
{
    private static readonly string[] Words = ["one", "two", "three", "four", "five"];

    /// <summary>Writes pairs such as <c>two five → 2 5</c> and a configuration that learns them.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="epochs">Passes over the twenty-five pairs.</param>
    /// <returns>The configuration's path.</returns>
    public static string Write(TemporaryFolder folder, int epochs = 2)
    {
        var pairs = from first in Enumerable.Range(0, 5)
                    from second in Enumerable.Range(0, 5)
                    select $"{Words[first]} {Words[second]}\t{first + 1} {second + 1}\n";
        folder.Write("pairs.tsv", string.Concat(pairs));
        return folder.Write("tiny.yaml", $$"""
            name: tiny
            device: {{TestDevice.Name}}
            threads: 1
            data:
              root: '{{folder.Path}}'
              train: { tsv: pairs.tsv }
              validation: { tsv: pairs.tsv }
              test: { tsv: pairs.tsv }
              batches: { size: 5 }
            model: { embedding_size: 16, hidden_size: 16, dropout: 0.0 }
            training:
              epochs: {{epochs}}
              optimizer: { learning_rate: 0.01 }
              log_every_steps: 5
            evaluation: { maximum_length: 6 }
            """);
    }
}
