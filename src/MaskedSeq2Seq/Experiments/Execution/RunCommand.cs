using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MaskedSeq2Seq.Experiments;

/// <summary>How to start the process of one run; the run folder is added as the last argument.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments before the folder.</param>
public sealed record RunCommand(string Program, IReadOnlyList<string> Arguments)
{
    internal ProcessStartInfo For(string folder, int threads)
    {
        var start = new ProcessStartInfo(Program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            CreateNoWindow = true,
        };
        foreach (var argument in Arguments)
            start.ArgumentList.Add(argument);
        start.ArgumentList.Add(folder);
        // libtorch counts the machine's cores when it loads, before the run can say how many are its own; and waiting
        // threads that spin would take the cores of the runs beside it.
        start.Environment["OMP_NUM_THREADS"] = threads.ToString(CultureInfo.InvariantCulture);
        start.Environment["OMP_WAIT_POLICY"] = "passive";
        return start;
    }
}
