using System.Text;
using MaskedSeq2Seq.Cli;
using MaskedSeq2Seq.Cli.CommandLine;

// Asked often and by scripts: answered before anything else is loaded.
if (args is ["--version"])
{
    Console.WriteLine(About.NameAndVersion);
    return ExitCode.Success;
}

Console.OutputEncoding = Encoding.UTF8;
using var interruption = new Interruption();
using var terminal = Terminal.OfProcess();
return Application.Run(args, terminal, interruption.Token);
