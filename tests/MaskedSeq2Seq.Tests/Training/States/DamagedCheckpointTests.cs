using System.Buffers.Binary;
using MaskedSeq2Seq.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

public sealed class DamagedCheckpointTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Ten_thousand_damaged_files_never_crash_and_none_is_taken_for_whole()
    {
        using var model = CopyingTask.Model(hiddenSize: 2);
        using var optimizer = Optimizers.Create(new OptimizerSettings(), model.parameters());
        var path = folder["state"];
        Checkpoint.Save(path, model, optimizer, new TrainingProgress { Step = 3, Optimizer = "adam" });
        var whole = File.ReadAllBytes(path);
        var before = model.state_dict().ToDictionary(p => p.Key, p => p.Value.bytes.ToArray());
        var tensors = LiveTensors.Settled();
        var random = new Random(1);

        for (var round = 0; round < 10_000; round++)
        {
            File.WriteAllBytes(path, Damage(whole, random));
            Refused(path, () => Checkpoint.Load(path, model, optimizer));
        }

        // Fewer is right too: the garbage collector frees what making the model left.
        Assert.InRange(Tensor.TotalCount, 0, tensors);
        Assert.All(model.state_dict(), p => Assert.Equal(before[p.Key], p.Value.bytes.ToArray()));
    }

    [Fact]
    public void Those_whose_checksum_was_made_to_fit_are_read_or_refused()
    {
        using var model = CopyingTask.Model(hiddenSize: 2);
        using var optimizer = Optimizers.Create(new OptimizerSettings(), model.parameters());
        var path = folder["state"];
        var result = new ValidationResult(1, 2, 0.5, 0.25, 1);
        Checkpoint.Save(path, model, optimizer, new TrainingProgress { Validations = [new PastValidation(2, result)] });
        var whole = File.ReadAllBytes(path);
        var tensors = LiveTensors.Settled();
        var random = new Random(2);
        var (read, refused) = (0, 0);

        for (var round = 0; round < 3000; round++)
        {
            File.WriteAllBytes(path, ForgedChecksum.In(Damage(whole, random)));
            if (Refused(path, () => Checkpoint.Load(path, model, optimizer), orRead: true))
                refused++;
            else
                read++;
        }

        Assert.InRange(Tensor.TotalCount, 0, tensors);
        Assert.InRange(read, 100, 2900);
        Assert.InRange(refused, 100, 2900);
    }

    /// <summary>Asserts that a file is refused with one line, and without much memory for it.</summary>
    private static bool Refused(string path, Action load, bool orRead = false)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Record.Exception(load);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, new FileInfo(path).Length + (64 << 20));
        if (orRead && error is null)
            return false;
        var told = Assert.IsType<InputException>(error);
        Assert.StartsWith(path + ": ", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', told.Message);
        return true;
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = whole.ToArray();
        var header = BinaryPrimitives.ReadInt32LittleEndian(whole);
        switch (random.Next(6))
        {
            case 0:
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                // Most of what can go wrong is in the header.
                for (var i = 1 + random.Next(4); i > 0; i--)
                    bytes[8 + random.Next(header)] ^= (byte)(1 + random.Next(255));
                return bytes.AsSpan().SequenceEqual(whole) ? bytes[1..] : bytes;
            case 2:
                return bytes[..random.Next(bytes.Length)];
            case 3:
                return [.. bytes, .. new byte[1 + random.Next(20)]];
            case 4:
                var length = random.NextInt64(-5, 3L * bytes.Length);
                BinaryPrimitives.WriteInt64LittleEndian(bytes, length == header ? -1 : length);
                return bytes;
            default:
                return DigitChanged(bytes, header, random);
        }
    }

    /// <summary>Changes shapes, offsets and counters into other numbers, so that the JSON stays JSON.</summary>
    private static byte[] DigitChanged(byte[] bytes, int header, Random random)
    {
        while (true)
        {
            var at = 8 + random.Next(header);
            if (bytes[at] is < (byte)'0' or > (byte)'9')
                continue;
            bytes[at] = (byte)('0' + (bytes[at] - '0' + 1 + random.Next(9)) % 10);
            return bytes;
        }
    }
}
