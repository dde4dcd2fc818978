using System.Globalization;
using MaskedSeq2Seq.Benchmarking;
using static MaskedSeq2Seq.Reporting.BenchmarkWording;

namespace MaskedSeq2Seq.Reporting;

/// <summary>What a benchmark measured of training, a fact on each line.</summary>
internal static class TrainingTable
{
    /// <summary>Builds the table.</summary>
    /// <param name="result">All that was measured.</param>
    /// <param name="training">Its part about training.</param>
    public static Table Build(BenchmarkResult result, TrainingResult training) => OriginTable.Of(
        $"{result.Name}: training, {Whole(training.Measurement.Steps)} steps on {result.Device} with "
            + $"{result.Threads} {(result.Threads == 1 ? "thread" : "threads")}, libtorch {result.Torch}",
        [
            .. Speed(training.Measurement, isOnHost: result.Device == "cpu"),
            .. Rates(result),
            .. training.Floors is { } floors ? Floors(result, floors) : NotCounted,
            ("operator calls a step", Calls(training.Operators)),
            .. Memory(result, training.Measurement),
        ]);

    private static (string, string)[] NotCounted => [("operations a token", "not counted for this model")];

    private static IEnumerable<(string What, string Value)> Speed(TrainingMeasurement training, bool isOnHost)
    {
        yield return ("target tokens/s, without padding", Rate(training.TokensPerSecond));
        if (isOnHost)
            yield return ("the same in a second of processor time", Rate(training.TokensPerProcessorSecond));
        yield return ("ms a step", Milliseconds(training.SecondsPerStep));
        yield return (
            "padding in source and target positions",
            $"{Share(training.SourcePadding)} and {Share(training.TargetPadding)}");
        yield return ("loss", Seconds(training.Loss));
        if (isOnHost)
            yield return ("threads idle", Share(training.IdleShare));
        if (training.Parts > 1)
            yield return (
                "parts of a batch, side by side",
                string.Create(CultureInfo.InvariantCulture, $"{training.Parts:0.##}"));
    }

    private static IEnumerable<(string What, string Value)> Rates(BenchmarkResult result)
    {
        yield return (
            $"the machine's matrix rate, {result.MatrixType}", OperationRate(result.Machine.OperationsPerSecond));
        yield return ("its memory rate", ByteRate(result.Machine.BytesPerSecond));
    }

    private static IEnumerable<(string What, string Value)> Floors(BenchmarkResult result, TrainingFloors floors)
    {
        yield return ("operations a token", Millions(floors.OperationsPerToken));
        yield return ("share of the matrix rate reached", Share(floors.ReachedShare));
        yield return ("at most, by operations alone: tokens/s", Rate(floors.TokensPerSecondByOperations));
        yield return (
            $"… with the {BenchmarkWording.Memory(floors.BytesPerStep)} that a step must move",
            Rate(floors.TokensPerSecondWithBytes));
        if (floors.TokensPerSecondWithPasses is { } passes)
            yield return ("… or with all other operators as they are", Rate(passes));
        yield return ("parameters", Whole(result.Parameters));
    }

    private static string Calls(OperatorCalls? calls) => calls is null
        ? "not counted by this torch"
        : $"{Whole(calls.Calls)}, and {Whole(calls.AllCalls - calls.Calls)} within them";

    private static IEnumerable<(string What, string Value)> Memory(BenchmarkResult result, TrainingMeasurement training)
    {
        var (first, last) = (training.Memory[0].LiveTensors, training.Memory[^1].LiveTensors);
        var most = training.Memory.Max(sample => sample.LiveTensors);
        yield return ("live tensors", $"{Whole(first)} at first, {Whole(last)} at last, at most {Whole(most)}");
        yield return ("peak memory of the process", BenchmarkWording.Memory(result.PeakResidentBytes));
        if (result.DeviceBytes is { } bytes)
            yield return ("memory in use on the device", BenchmarkWording.Memory(bytes));
    }
}
