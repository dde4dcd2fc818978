using System.Text.Json;

namespace MaskedSeq2Seq.Cli.Tests;

public sealed class BenchmarkTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_benchmark_says_how_fast_and_why_and_keeps_all_of_it_in_json()
    {
        var file = TinyTask.Write(folder);

        var screen = Screen.Of(
            "benchmark", file, "--steps", "6", "--warmup", "1", "--sentences", "10", "--beam", "2",
            "--json", folder["speed.json"]);

        Assert.Equal((0, ""), (screen.ExitCode, screen.Error));
        string[] said =
        [
            "target tokens/s", "padding", "share of the matrix rate reached", "operator calls a step", "live tensors",
            "peak memory of the process", "backward", "greedy search", "beam of 2",
        ];
        Assert.All(said, text => Assert.Contains(text, screen.Output, StringComparison.Ordinal));
        Assert.DoesNotContain('\e', screen.Output);
        var json = JsonDocument.Parse(File.ReadAllText(folder["speed.json"])).RootElement;
        Assert.StartsWith("m2s benchmark", json.GetProperty("command").GetString(), StringComparison.Ordinal);
        var training = json.GetProperty("result").GetProperty("training");
        Assert.True(training.GetProperty("measurement").GetProperty("tokens_per_second").GetDouble() > 0);
        Assert.Equal("data", training.GetProperty("phases").GetProperty("phases")[0].GetProperty("phase").GetString());
        Assert.Equal(2, json.GetProperty("result").GetProperty("search").GetArrayLength());
    }

    [Fact]
    public void A_comparison_tells_the_ratio_of_two_settings()
    {
        var screen = Screen.Of(
            "benchmark", TinyTask.Write(folder), "--compare-set", "model.hidden_size=24",
            "--steps", "2", "--warmup", "0", "--rounds", "2", "--json", folder["ratio.json"]);

        Assert.Equal((0, ""), (screen.ExitCode, screen.Error));
        Assert.Contains("tiny against tiny model.hidden_size=24, in 2 rounds", screen.Output, StringComparison.Ordinal);
        var ratio = JsonDocument.Parse(File.ReadAllText(folder["ratio.json"])).RootElement
            .GetProperty("result").GetProperty("ratios")[0];
        Assert.Equal(2, ratio.GetProperty("ratios").GetArrayLength());
        Assert.True(ratio.GetProperty("mean").GetDouble() > 0);
    }

    [Fact]
    public void Two_files_are_compared_under_their_own_names_whatever_they_call_their_runs()
    {
        var file = TinyTask.Write(folder);
        File.Copy(file, folder["other.yaml"]);

        var screen = Screen.Of(
            "benchmark", file, "--compare", folder["other.yaml"], "--steps", "1", "--warmup", "0", "--rounds", "1",
            "--sentences", "5");

        Assert.Equal((0, ""), (screen.ExitCode, screen.Error));
        string[] said = ["tiny.yaml", "other.yaml", "in 1 round", "training, target tokens/s", "greedy search"];
        Assert.All(said, text => Assert.Contains(text, screen.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_benchmark_shows_memory_over_the_steps()
    {
        var screen = Screen.Of("benchmark", TinyTask.Write(folder), "--steps", "1000", "--sentences", "0");

        Assert.Contains("Memory over the steps", screen.Output, StringComparison.Ordinal);
        Assert.Contains("1,000", screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_measured_is_one_line()
    {
        var file = TinyTask.Write(folder);

        Screen.Of("benchmark").IsOneLineOfBadInput("CONFIG is missing");
        Screen.Of("benchmark", folder["lost.yaml"]).IsOneLineOfBadInput("lost.yaml");
        Screen.Of("benchmark", file, "--steps", "-1").IsOneLineOfBadInput("--steps must be 0 or more, not -1");
        Screen.Of("benchmark", file, "--steps", "0", "--sentences", "0").IsOneLineOfBadInput("nothing to measure");
        Screen.Of("benchmark", file, "--rounds", "3").IsOneLineOfBadInput("--compare");
        Screen.Of("benchmark", file, "--set", "model.hidden_sise=3").IsOneLineOfBadInput("hidden_size");
        Screen.Of("benchmark", file, "--run", folder["none"], "--steps", "0", "--warmup", "0")
            .IsOneLineOfBadInput("there is no such run folder");
    }
}
