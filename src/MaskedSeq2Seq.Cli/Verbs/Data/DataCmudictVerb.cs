using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Cli.Display;
using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s data cmudict</c>: makes the pronunciation task of a dictionary file.</summary>
internal sealed class DataCmudictVerb : Verb
{
    private const int DefaultDev = 2_500;
    private const int DefaultTest = 6_000;

    private readonly Argument<string> file = new("FILE")
    {
        Description = "A pronouncing dictionary, such as cmudict.dict: a word and its phones a line",
    };

    private readonly Option<int> dev = new("--dev")
    {
        Description = "Words to judge training by",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultDev,
    };

    private readonly Option<int> test = new("--test")
    {
        Description = "Words to test with",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultTest,
    };

    private readonly Option<string> output = new("--output")
    {
        Description = "The folder to write train.tsv, dev.tsv and test.tsv to",
        HelpName = "DIR",
        Required = true,
    };

    public DataCmudictVerb()
        : base("cmudict", "Make the task of pronouncing words of a dictionary file")
    {
        Add(file);
        Add(dev);
        Add(test);
        Add(output);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s data cmudict cmudict.dict --output data/cmudict", "the same split on every machine"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var (devWords, testWords) = (arguments.GetValue(dev), arguments.GetValue(test));
        if (devWords < 1)
            throw new InputException($"--dev must be 1 or more, not {devWords}");
        if (testWords < 1)
            throw new InputException($"--test must be 1 or more, not {testWords}");
        Split(arguments.GetValue(file)!, arguments.GetValue(output)!, terminal, devWords, testWords);
        return ExitCode.Success;
    }

    /// <summary>Writes the files, and says how many words they have.</summary>
    internal static void Split(
        string file, string folder, Terminal terminal, int devWords = DefaultDev, int testWords = DefaultTest)
    {
        var dictionary = Pronunciations.Load(file);
        var words = PronunciationTask.Write(dictionary, folder, devWords, testWords);
        terminal.Output.WriteLine(
            $"{Words.Count(words.Train)} words to learn from, {Words.Count(words.Dev)} to judge training by and "
            + $"{Words.Count(words.Test)} to test with are in {folder}");
    }
}
