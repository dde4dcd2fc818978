using System.Text;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Experiments;

/// <summary>The folder of one planned run, as the scheduler leaves it for the run's process.</summary>
internal static class ExperimentFolder
{
    private const string FingerprintFile = "fingerprint.json";

    /// <summary>
    /// Makes the folder ready: what another configuration trained there is moved aside, never deleted, and a result
    /// that no longer belongs to the configuration is removed, so that only the test is repeated where only the test
    /// changed.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="device">The device it is given.</param>
    /// <param name="threads">The CPU threads it is given.</param>
    public static RunPreparation Prepare(PlannedRun run, string device, int threads)
    {
        var preparation = RunPreparation.New;
        if (Directory.Exists(run.Folder) && Directory.EnumerateFileSystemEntries(run.Folder).Any())
        {
            preparation = FingerprintOf(run.Folder)?.Training == run.Fingerprint.Training
                ? RunPreparation.Continued
                : RunPreparation.Replaced;
        }
        if (preparation == RunPreparation.Replaced)
            MoveAside(run.Folder);
        Directory.CreateDirectory(run.Folder);
        File.Delete(run.ResultPath);
        var configuration = run.Configuration with { Device = device, Threads = threads };
        AtomicFile.Write(
            Path.Combine(run.Folder, "config.yaml"),
            stream => stream.Write(Encoding.UTF8.GetBytes(SettingsWriter.Write(configuration))));
        ResultJson.Save(Path.Combine(run.Folder, FingerprintFile), run.Fingerprint);
        return preparation;
    }

    /// <summary>The fingerprint that a folder was made ready for, or null.</summary>
    public static Fingerprint? FingerprintOf(string folder) =>
        ResultJson.TryLoad<Fingerprint>(Path.Combine(folder, FingerprintFile));

    private static void MoveAside(string folder)
    {
        var number = 1;
        while (Directory.Exists($"{folder}.replaced-{number}"))
            number++;
        Directory.Move(folder, $"{folder}.replaced-{number}");
    }
}
