using System.Diagnostics;
using TorchSharp.Modules;
using static TorchSharp.torch.nn.utils;

namespace LibtorchBinding.Tests;

public class LeakTests
{
    private const int Steps = 10_000;

    private sealed class TinyModel : nn.Module<Tensor, Tensor, Tensor>
    {
        private readonly Embedding embedding = nn.Embedding(6, 3, padding_idx: 0);
        private readonly GRU encoder = nn.GRU(3, 3, batchFirst: true);
        private readonly Dropout dropout = nn.Dropout(0.1);
        private readonly Linear output = nn.Linear(3, 6);

        public TinyModel() : base(nameof(TinyModel))
        {
            RegisterComponents();
        }

        public override Tensor forward(Tensor ids, Tensor lengths)
        {
            rnn.PackedSequence packed = rnn.pack_padded_sequence(
                embedding.call(ids), lengths, batch_first: true, enforce_sorted: false);
            (_, Tensor last) = encoder.call(packed);
            return output.call(dropout.call(last.squeeze(0)));
        }
    }

    /// <summary>
    /// Ten thousand steps of real training end with as many live tensors and as much memory as after a few.
    /// </summary>
    [Fact]
    public void Ten_thousand_training_steps_leave_tensors_and_memory_flat()
    {
        using var model = new TinyModel();
        using Adam optimizer = optim.Adam(model.parameters(), 0.01);
        using var ids = tensor(new[] { 1L, 2L, 3L, 4L, 0L, 0L }, [2, 3]);
        using var lengths = tensor(new[] { 3L, 1L });
        using var gold = tensor(new[] { 5L, 2L });

        Train(Steps / 5);
        (long tensorsBefore, long bytesBefore) = Usage();
        double loss = Train(Steps);
        (long tensorsAfter, long bytesAfter) = Usage();

        Assert.InRange(loss, 0, 0.5);
        Assert.InRange(tensorsAfter, 0, tensorsBefore);
        Assert.InRange(bytesAfter - bytesBefore, long.MinValue, 16 << 20);

        double Train(int steps)
        {
            double last = 0;
            for (int i = 0; i < steps; i++)
            {
                using var scope = NewDisposeScope();
                optimizer.zero_grad();
                Tensor loss = nn.functional.cross_entropy(model.call(ids, lengths), gold, ignore_index: 0);
                loss.backward();
                clip_grad_norm_(model.parameters(), 1);
                optimizer.step();
                last = loss.item<float>();
            }

            return last;
        }
    }

    private static (long Tensors, long Bytes) Usage()
    {
        long tensors = LiveTensors.Settled();
        using var process = Process.GetCurrentProcess();
        return (tensors, process.PrivateMemorySize64);
    }

    [Fact]
    public void A_tensor_that_nobody_disposed_is_collected()
    {
        long before = LiveTensors.Settled();

        Forget();

        Assert.InRange(LiveTensors.Settled(), 0, before + 5);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static void Forget()
        {
            for (int i = 0; i < 100; i++)
            {
                _ = zeros(4);
            }
        }
    }
}
