using System.Diagnostics;

// Runs the test programs beside this one, one after the other, and passes the arguments on to each.
var programs = Directory.GetFiles(AppContext.BaseDirectory, "*.Tests").Order(StringComparer.Ordinal).ToList();
string[] arguments = Console.IsOutputRedirected ? ["-noColor", .. args] : args;
List<string> failed = [];
foreach (var program in programs)
{
    Console.WriteLine(Path.GetFileName(program));
    using var process = Process.Start(program, arguments);
    process.WaitForExit();
    if (process.ExitCode != 0)
        failed.Add(Path.GetFileName(program));
}

Console.WriteLine(failed.Count == 0
    ? $"{programs.Count} test programs: all tests passed"
    : $"{failed.Count} of {programs.Count} test programs failed: {string.Join(", ", failed)}");
return failed.Count == 0 ? 0 : 1;
