using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Cli.Translating;

/// <summary>How answers are written: as text, with columns beside it if wanted, or as JSON lines.</summary>
internal sealed class AnswerFormat
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private readonly Option<bool> scores = new("--scores")
    {
        Description = "Put the score of each answer and a tab before it",
    };

    private readonly Option<bool> alignments = new("--alignments")
    {
        Description = "Put a tab and where the model looked behind each answer: 0-0 1-2, words read and written",
    };

    private readonly Option<bool> json = new("--json") { Description = "Write a line of JSON for each line" };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(scores);
        verb.Add(alignments);
        verb.Add(json);
    }

    /// <summary>Whether nothing but the text of one answer is wanted.</summary>
    public bool IsTextOnly(ParseResult arguments) =>
        !arguments.GetValue(scores) && !arguments.GetValue(alignments) && !arguments.GetValue(json);

    /// <summary>Writes what became of a line.</summary>
    /// <param name="arguments">The parsed command line.</param>
    /// <param name="output">Where to.</param>
    /// <param name="number">The line's number, from 1.</param>
    /// <param name="translation">The answers.</param>
    /// <param name="isNumbered">Whether each answer is to have its line's number before it.</param>
    public void Write(
        ParseResult arguments, TextWriter output, long number, Translation translation, bool isNumbered)
    {
        if (arguments.GetValue(json))
        {
            output.WriteLine(ToJson(number, translation));
            return;
        }
        foreach (var answer in translation.Answers)
        {
            if (isNumbered)
                output.Write(string.Create(CultureInfo.InvariantCulture, $"{number}\t"));
            if (arguments.GetValue(scores))
                output.Write(string.Create(CultureInfo.InvariantCulture, $"{answer.Score:F4}\t"));
            output.Write(answer.Text);
            if (arguments.GetValue(alignments))
                output.Write($"\t{string.Join(' ', answer.Alignment)}");
            output.WriteLine();
        }
    }

    private static string ToJson(long number, Translation translation) => JsonSerializer.Serialize(
        new
        {
            Line = number,
            translation.Source,
            Answers = translation.Answers.Select(answer => new
            {
                answer.Text,
                answer.Score,
                answer.LogProbability,
                Alignment = string.Join(' ', answer.Alignment),
            }),
        },
        Json);
}
