using System.Buffers.Binary;
using System.Text;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Tests.Training;

/// <summary>Files that say what is true in form, but are made to cost as much memory as they can.</summary>
public sealed class HostileCheckpointTests : IDisposable
{
    private const int Room = 4 << 20;

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("tensors", "more than 16384 tensors")]
    [InlineData("names", "a name of more than 1024 bytes")]
    [InlineData("ranks", "more than 16384 tensors")]
    [InlineData("texts", "more than 1024 texts")]
    [InlineData("types", "a name of more than 1024 bytes")]
    [InlineData("escapes", "is no checkpoint of this program")]
    [InlineData("validations", "is no checkpoint of this program: its progress cannot be read")]
    [InlineData("empty validations", "is no checkpoint of this program: its progress cannot be read")]
    [InlineData("no validations", "is no checkpoint of this program: its progress makes no sense")]
    [InlineData("true validations", "has no tensor `model.")]
    [InlineData("header", "no more than 4194304 are believed")]
    public void A_header_takes_no_more_than_the_file_and_64_MiB(string what, string problem)
    {
        using var model = CopyingTask.Model(hiddenSize: 2);
        var path = Write(Header(what));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var error = Assert.Throws<InputException>(() => Checkpoint.Load(path, model));

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 1, 600);
        Assert.DoesNotContain('\n', error.Message);
        Assert.InRange(allocated, 0, new FileInfo(path).Length + (64 << 20));
    }

    private static string Header(string what) => what switch
    {
        "tensors" => Many(i => Entry($"{i:X}", "U8", "", i, i + 1)),
        "names" => Object(Entry(new string('n', Room - 100), "U8", "", 0, 1)),
        "ranks" => Many(i => Entry($"{i:X}", "U8", string.Join(',', new int[16]), 0, 0)),
        "texts" => Object("\"__metadata__\":" + Many(i => $"\"{i:X}\":\"\"")),
        "types" => Object(Entry("x", new string('F', Room - 100), "", 0, 1)),
        "escapes" => Metadata("", Repeat("\\u0041", Room - 200)),
        "validations" => Validations("{}"),
        "empty validations" => Validations("{'step':0}"),
        "no validations" => Validations("null"),
        "true validations" => Validations(
            "{'step':0,'result':{'loss':0,'perplexity':0,'token_accuracy':0,'sequence_accuracy':0,'seconds':0}}"),
        _ => new string(' ', Room + 1),
    };

    private static string Validations(string entry) => Metadata(
        "MaskedSeq2Seq checkpoint 1",
        Quoted("{'validations':[") + Repeat(Quoted(entry) + ",", Room - 500) + Quoted(entry) + "]}");

    private static string Quoted(string json) => json.Replace("'", "\\\"", StringComparison.Ordinal);

    private static string Metadata(string format, string progress) => Object("\"__metadata__\":" + Object(
        $"\"sha256\":\"{new string('0', 64)}\",\"format\":\"{format}\",\"progress\":\"{progress}\""));

    private static string Entry(string name, string type, string shape, int begin, int end) =>
        $"\"{name}\":" + Object($"\"dtype\":\"{type}\",\"shape\":[{shape}],\"data_offsets\":[{begin},{end}]");

    private static string Many(Func<int, string> entry)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < Room - 300; i++)
            text.Append(i == 0 ? "" : ",").Append(entry(i));
        return Object(text.ToString());
    }

    private static string Object(string members) => "{" + members + "}";

    private static string Repeat(string text, int length) =>
        new StringBuilder().Insert(0, text, length / text.Length).ToString();

    private string Write(string header)
    {
        var json = Encoding.UTF8.GetBytes(header);
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        File.WriteAllBytes(folder["state"], ForgedChecksum.In([.. length, .. json]));
        return folder["state"];
    }
}
