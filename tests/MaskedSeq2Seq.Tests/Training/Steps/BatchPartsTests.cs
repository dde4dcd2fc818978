using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Tests.Model;
using MaskedSeq2Seq.Training;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Training.PartsTask;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

/// <summary>On the CPU alone, whatever device other tests are for: elsewhere batches stay whole.</summary>
public class BatchPartsTests
{
    [Fact]
    public void Every_sentence_is_dealt_to_one_part_and_parts_are_as_wide_as_the_batch_and_about_as_long_as_each_other()
    {
        using var batch = Whole();

        var parts = BatchParts.Of(batch, 3);

        Assert.Equal(
            batch.Host.Rows.Order(), parts.SelectMany(part => part.Host.Rows).Order());
        Assert.Equal([17, 17, 16], parts.Select(part => part.Host.Size));
        Assert.Equal(batch.Host.TargetTokens, parts.Sum(part => part.Host.TargetTokens));
        Assert.Equal(batch.Host.SourceTokens, parts.Sum(part => part.Host.SourceTokens));
        foreach (var part in parts)
        {
            Assert.Equal(
                (batch.Host.SourceWidth, batch.Host.TargetWidth), (part.Host.SourceWidth, part.Host.TargetWidth));
            Assert.InRange(part.Host.TargetTokens, batch.Host.TargetTokens / 3 - 8, batch.Host.TargetTokens / 3 + 8);
            AssertRowsAreThoseOf(batch.Host, part.Host);
            part.Dispose();
        }
    }

    [Fact]
    public void Small_batches_and_models_that_draw_in_libtorch_are_left_whole()
    {
        using var batch = Whole();
        using var few = Whole(31);
        using var model = Create(Small(new ModelSettings { Dropout = 0.5, EncoderLayers = 2 }));
        using var inTorch = Create(Small(new ModelSettings { Dropout = 0.5, EncoderLayers = 2, Encoder = "lstm" }));
        using var withoutNoise = Create(Small(new ModelSettings { Dropout = 0, EncoderLayers = 2, Encoder = "lstm" }));
        using var reading = Create(
            Small(new ModelSettings { Dropout = 0.5, DecoderLayers = 2, Decoder = "luong", InputFeeding = false }));

        Assert.Equal(3, BatchParts.Count(model, batch, 16));
        Assert.Equal(2, BatchParts.Count(model, batch, 2));
        Assert.Equal(1, BatchParts.Count(model, few, 16));
        Assert.Equal(1, BatchParts.Count(inTorch, batch, 16));
        Assert.Equal(3, BatchParts.Count(withoutNoise, batch, 16));
        Assert.Equal(1, BatchParts.Count(reading, batch, 16));
    }

    [Fact]
    public void Each_thread_gets_a_part_unless_settings_say_otherwise()
    {
        using var three = new Threads(3);

        Assert.Equal(3, BatchParts.Most(new TrainingSettings()));
        Assert.Equal(2, BatchParts.Most(new TrainingSettings { Parts = 2 }));
    }

    [Fact]
    public void What_goes_wrong_in_a_part_is_thrown_where_the_step_was_taken_and_no_tensor_is_left()
    {
        using var batch = Whole();
        var parts = BatchParts.Of(batch, 3);
        var before = Tensor.TotalCount;

        var failure = Assert.Throws<InvalidDataException>(() => BatchParts.Sums(parts, (_, number) =>
        {
            var made = ones(3);
            return number == 1 ? throw new InvalidDataException("part 1") : [made, ones(2)];
        }));

        Assert.Equal("part 1", failure.Message);
        Assert.Equal(before, Tensor.TotalCount);
        foreach (var part in parts)
            part.Dispose();
    }

    [Fact]
    public void Sums_leave_out_what_a_part_does_not_have()
    {
        using var batch = Whole();
        using var scope = NewDisposeScope();
        var parts = BatchParts.Of(batch, 3);
        using var used = ones(2).requires_grad_();
        using var unused = ones(2).requires_grad_();

        var sums = BatchParts.Sums(parts, (_, number) =>
        {
            var loss = used.sum().mul(number + 1);
            if (number == 2)
                loss += unused.sum();
            return [loss.detach(), .. autograd.grad([loss], [used, unused, used], allow_unused: true)];
        });

        Assert.Equal([14f], sums[0]!.data<float>().ToArray());
        Assert.Equal([6f, 6f], sums[1]!.data<float>().ToArray());
        Assert.Equal([1f, 1f], sums[2]!.data<float>().ToArray());
        foreach (var part in parts)
            part.Dispose();
    }

    private static void AssertRowsAreThoseOf(PaddedBatch whole, PaddedBatch part)
    {
        var n = 0;
        for (var b = 0; b < part.Size; b++)
        {
            var row = whole.Rows.Index().First(other => other.Item == part.Rows[b]).Index;
            Assert.Equal(Row(whole.Source, row, whole.SourceWidth), Row(part.Source, b, part.SourceWidth));
            Assert.Equal(Row(whole.TargetInput, row, whole.TargetWidth), Row(part.TargetInput, b, part.TargetWidth));
            Assert.Equal(Row(whole.TargetOutput, row, whole.TargetWidth), Row(part.TargetOutput, b, part.TargetWidth));
            Assert.Equal(whole.SourceLengths[row], part.SourceLengths[b]);
            for (var t = 0; t < part.TargetLengths[b]; t++, n++)
            {
                Assert.Equal(b * part.TargetWidth + t, part.TargetPositions[n]);
                Assert.Equal(whole.TargetOutput[row * whole.TargetWidth + t], part.Gold[n]);
            }
        }
        Assert.Equal(n, part.TargetTokens);
    }

    private static long[] Row(long[] matrix, int row, int width) => matrix[(row * width)..((row + 1) * width)];
}
