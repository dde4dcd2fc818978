using MaskedSeq2Seq.Benchmarking;
using MaskedSeq2Seq.Model;
using static MaskedSeq2Seq.Reporting.BenchmarkWording;

namespace MaskedSeq2Seq.Reporting;

/// <summary>What a benchmark measured, as tables.</summary>
public static class BenchmarkTables
{
    // Fewer steps show nothing of how memory behaves over time.
    private const int StepsOfMemory = 1000;
    private const int Operators = 10;

    /// <summary>Every table, in the order in which they are read.</summary>
    /// <param name="result">What was measured.</param>
    public static IReadOnlyList<Table> Build(BenchmarkResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var tables = new List<Table>();
        if (result.Training is { } training)
        {
            tables.AddRange([TrainingTable.Build(result, training), Phases(training)]);
            if (training.Operators is { } calls)
                tables.Add(OperatorTable(calls));
            if (training.Measurement.Steps >= StepsOfMemory)
                tables.Add(Memory(training.Measurement));
        }
        if (result.Search.Count > 0)
            tables.Add(Searches(result));
        return tables;
    }

    private static Table Phases(TrainingResult training) => new(
        "Where the time of a step goes",
        [new TableColumn("phase"), new TableColumn("ms", Numeric: true), new TableColumn("share", Numeric: true)],
        [
            .. training.Phases.Phases.Select(phase => new TableRow(
            [
                new Cell(Name(phase.Phase)),
                new NumberCell(phase.Seconds, Milliseconds(phase.Seconds)),
                new NumberCell(training.Phases.ShareOf(phase), Share(training.Phases.ShareOf(phase))),
            ])),
        ],
        ["in steps of their own with a clock in them, which they wait for"]);

    private static string Name(StepPhase phase) => phase switch
    {
        StepPhase.Data => "waiting for data",
        StepPhase.Encoder => "encoder",
        StepPhase.Decoder => "decoder forward",
        StepPhase.Loss => "output layer and loss",
        StepPhase.Backward => "backward",
        StepPhase.Optimizer => "clipping and optimizer",
        _ => "between",
    };

    private static Table OperatorTable(OperatorCalls calls) => new(
        "The operators that take longest",
        [
            new TableColumn("operator"), new TableColumn("calls a step", Numeric: true),
            new TableColumn("ms a step", Numeric: true),
        ],
        [
            .. calls.Operators.Take(Operators).Select(one => new TableRow(
            [
                new Cell(one.Name),
                new NumberCell(one.Calls, Whole(one.Calls)),
                new NumberCell(one.Seconds, Milliseconds(one.Seconds)),
            ])),
        ],
        [
            calls.ProductSeconds is { } products && calls.PassSeconds is { } passes
                ? $"{Milliseconds(products)} ms a step in matrix products, {Milliseconds(passes)} ms in all others, "
                    + "of the threads that call them"
                : "the host's time to start them; the device does the work later",
        ]);

    private static Table Memory(TrainingMeasurement training)
    {
        var onDevice = training.Memory[0].DeviceBytes is not null;
        return new Table(
            "Memory over the steps",
            [
                new TableColumn("step", Numeric: true), new TableColumn("live tensors", Numeric: true),
                new TableColumn("process", Numeric: true),
                .. onDevice ? [new TableColumn("device", Numeric: true)] : Array.Empty<TableColumn>(),
            ],
            [
                .. training.Memory.Select(sample => new TableRow(
                [
                    new NumberCell(sample.Step, Whole(sample.Step)),
                    new NumberCell(sample.LiveTensors, Whole(sample.LiveTensors)),
                    new NumberCell(sample.ResidentBytes, BenchmarkWording.Memory(sample.ResidentBytes)),
                    .. onDevice ? [Device(sample)] : Array.Empty<Cell>(),
                ])),
            ],
            ["tensors of batches made ahead included: fewer where an epoch is about to end"]);
    }

    private static NumberCell Device(MemorySample sample)
    {
        var bytes = sample.DeviceBytes ?? 0;
        return new NumberCell(bytes, BenchmarkWording.Memory(bytes));
    }

    private static Table Searches(BenchmarkResult result) => new(
        $"{result.Name}: answers to {Whole(result.Search[0].Sentences)} sentences",
        [
            new TableColumn("search"), new TableColumn("sentences/s", Numeric: true),
            new TableColumn("seconds", Numeric: true), new TableColumn("tokens/s", Numeric: true),
        ],
        [
            .. result.Search.Select(search => new TableRow(
            [
                new Cell(search.Name),
                new NumberCell(search.SentencesPerSecond, Rate(search.SentencesPerSecond)),
                new NumberCell(search.Seconds, Seconds(search.Seconds)),
                new NumberCell(search.Tokens / search.Seconds, Rate(search.Tokens / search.Seconds)),
            ])),
        ],
        [
            result.Search[0].IsTrained
                ? "a trained model, which ends its answers itself"
                : "an untrained model, kept from ending; answers are as long as a batch's references are on average",
        ]);
}
