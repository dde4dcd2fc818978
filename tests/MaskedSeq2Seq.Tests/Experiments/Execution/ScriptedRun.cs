using System.Text;
using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

/// <summary>
/// A script of the system's shell that stands for the program of a run: it gets the run folder as its argument, speaks
/// the lines of a run and leaves the result that the test laid beside the folder.
/// </summary>
internal sealed class ScriptedRun
{
    private readonly StringBuilder sh = new();
    private readonly StringBuilder cmd = new("@echo off\r\n");
    private int labels;

    /// <summary>Where the result of a run lies before its script takes it.</summary>
    public static string AnswerOf(PlannedRun run) => run.Folder + ".answer.json";

    public ScriptedRun Say(RunEvent progress) => Line($"echo '{progress.ToLine()}'", $"echo {progress.ToLine()}");

    public ScriptedRun SayThreads() =>
        Line("echo \"$OMP_NUM_THREADS $OMP_WAIT_POLICY\" >&2", "echo %OMP_NUM_THREADS% %OMP_WAIT_POLICY%>&2");

    public ScriptedRun Complain(string text) => Line($"echo '{text}' >&2", $"echo {text}>&2");

    public ScriptedRun Finish() =>
        Line("cp \"$1.answer.json\" \"$1/result.json\"", "copy /y \"%~1.answer.json\" \"%~1\\result.json\" >nul");

    public ScriptedRun WaitForStop() =>
        Line("read -r line; test \"$line\" = stop || exit 9", "set /p line=\r\nif not \"%line%\"==\"stop\" exit 9");

    public ScriptedRun Sleep() => Line("sleep 120", "ping -n 120 127.0.0.1 >nul");

    public ScriptedRun Exit(int code) => Line($"exit {code}", $"exit {code}");

    /// <summary>Ends with an error where no result was laid ready.</summary>
    public ScriptedRun FailWithoutAnswer(string reason, int code) => Line(
        $"if [ ! -e \"$1.answer.json\" ]; then echo '{reason}' >&2; exit {code}; fi",
        $"if not exist \"%~1.answer.json\" (echo {reason}>&2& exit {code})");

    /// <summary>
    /// Waits until the runs of both folders are here, so that it never ends if they do not run side by side.
    /// </summary>
    public ScriptedRun Meet(string one, string other)
    {
        labels++;
        return Line(
            $"touch \"$1.here\"; until [ -e '{one}.here' ] && [ -e '{other}.here' ]; do sleep 0.02; done",
            $"type nul > \"%~1.here\"\r\n:wait{labels}\r\nif not exist \"{one}.here\" goto wait{labels}\r\n"
            + $"if not exist \"{other}.here\" goto wait{labels}");
    }

    public RunCommand In(string folder)
    {
        var windows = OperatingSystem.IsWindows();
        var path = Path.Combine(folder, $"run-{Guid.NewGuid():N}{(windows ? ".cmd" : ".sh")}");
        File.WriteAllText(path, (windows ? cmd : sh).ToString());
        return windows ? new RunCommand("cmd", ["/c", path]) : new RunCommand("sh", [path]);
    }

    private ScriptedRun Line(string unix, string windows)
    {
        sh.Append(unix).Append('\n');
        cmd.Append(windows).Append("\r\n");
        return this;
    }
}
