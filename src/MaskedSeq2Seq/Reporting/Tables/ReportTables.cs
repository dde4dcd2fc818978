using System.Globalization;
using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Reporting;

/// <summary>The tables of a report that tell what was run and how, whatever the page is written in.</summary>
internal static class ReportTables
{
    /// <summary>What the variants are.</summary>
    public static Table Variants(ExperimentResults results)
    {
        var keys = results.Baseline.Variant.Settings.Select(setting => setting.Key).ToList();
        return new Table(
            "Variants",
            [new TableColumn("variant"), new TableColumn("what it is"), .. keys.Select(key => new TableColumn(key))],
            [.. results.Variants.Select(variant => new TableRow(
            [
                new Cell(variant.IsBaseline ? $"{variant.Name} (baseline)" : variant.Name),
                new Cell(variant.Variant.Description),
                .. keys.Select(key => new Cell(variant.Variant.ValueOf(key))),
            ]))],
            []);
    }

    /// <summary>What became of the runs.</summary>
    public static Table Runs(ExperimentResults results) => new(
        "Runs",
        [
            new TableColumn("variant"), new TableColumn("seed", Numeric: true), new TableColumn("status"),
            new TableColumn("steps", Numeric: true), new TableColumn("training seconds", Numeric: true),
            new TableColumn("folder"),
        ],
        [.. results.Runs.Select(run => new TableRow(
        [
            new Cell(run.Variant),
            new Cell(run.Seed.ToString(CultureInfo.InvariantCulture)),
            new Cell(run.Failure is null ? run.Status.ToString().ToLowerInvariant() : $"failed: {run.Failure}"),
            Whole(run.Result?.Steps),
            Whole(run.Result?.TrainingSeconds),
            new Cell(run.Folder),
        ]))],
        []);

    /// <summary>By which command, when, with which versions and on what the results were made.</summary>
    public static Table Origin(ExperimentResults results, ReportContext context)
    {
        var environments = results.Runs.Select(run => run.Result?.Environment).OfType<RunEnvironment>().ToList();
        string All(Func<RunEnvironment, string> fact) =>
            string.Join("; ", environments.Select(fact).Distinct().Order());

        return OriginTable.Of(
            "Origin",
            ("command", context.Command),
            ("experiment file", context.File),
            ("date", OriginTable.Date(context.Date)),
            ("program", All(environment => $"MaskedSeq2Seq {environment.Program}")),
            ("libtorch", All(environment => environment.Torch)),
            ("runtime", All(environment => environment.Runtime)),
            ("system", All(environment => environment.System)),
            ("processor", All(machine => $"{machine.Processor}, {Wording.Count(machine.Cores, "core")}")),
            ("computed on", All(ComputedOn)));
    }

    private static string ComputedOn(RunEnvironment environment) =>
        environment.Device + (environment.DeviceName is { } name ? $" ({name})" : "")
        + $" with {Wording.Count(environment.Threads, "thread")}";

    private static Cell Whole(double? value) =>
        value is { } number ? new NumberCell(number, QualityScale.Whole.Text(number)) : Cell.Empty;
}
