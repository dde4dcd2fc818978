using System.Security.Cryptography;
using System.Text;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// Tells whether a result on disk is the one a configuration would give. What changes speed but not the result (device,
/// threads) or only a name or place (name, data root) takes no part; the content of the data files does. Settings take
/// part where they differ from the defaults, so that results stay good when the program learns a new setting.
/// </summary>
/// <param name="Training">Hash of all that decides the trained weights: data, model, training, seed.</param>
/// <param name="Evaluation">
/// Hash of all that decides the test result of those weights: test set and evaluation settings.
/// </param>
public sealed record Fingerprint(string Training, string Evaluation)
{
    // Raised when the same settings would no longer give the same result: after a default has changed, or the order in
    // which random numbers are drawn.
    private const int Generation = 2;
    private const int Digits = 32;

    /// <summary>The fingerprint of a configuration and the data files it names, as they are now.</summary>
    internal static Fingerprint Of(RunConfiguration run, DataFiles files)
    {
        var data = run.Data;
        return new Fingerprint(
            Hash(
                Chosen(TrainingPart(run)),
                files.HashOf(data.Root, data.Train, "train"),
                files.HashOf(data.Root, data.Validation, "validation"),
                files.HashOfCodes(data)),
            Hash(
                Chosen(run.Evaluation),
                Chosen(data.Test),
                files.HashOf(data.Root, data.Test, "test")));
    }

    private static RunConfiguration TrainingPart(RunConfiguration run) => run with
    {
        Name = "",
        Device = "",
        Threads = 0,
        Data = run.Data with { Root = "", Test = new(), Batches = run.Data.Batches with { Prefetch = 1 } },
        Training = run.Training with { SaveEverySteps = 0, LogEverySteps = 1 },
        // The only evaluation setting that reaches validation, and through it the choice of the best state.
        Evaluation = new EvaluationSettings { MaximumSentences = run.Evaluation.MaximumSentences },
    };

    private static string Chosen<T>(T settings)
        where T : notnull, new() => string.Join(
            '\n',
            SettingsDifference.Between(new T(), settings).Select(chosen => $"{chosen.Key}: {chosen.Second}"));

    private static string Hash(params string[] parts)
    {
        var text = string.Join('\n', [$"{Generation}", .. parts]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
    }
}
