using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using TorchSharp.Modules;

namespace LibtorchBinding.Tests;

public class ConcurrencyTests
{
    private const int Threads = 4;

    /// <summary>Runs the same work on several threads at once and rethrows what went wrong in any.</summary>
    private static void OnManyThreads(Action<int> work)
    {
        var errors = new ConcurrentQueue<Exception>();
        List<Thread> threads = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            try
            {
                work(number);
            }
            catch (Exception error)
            {
                errors.Enqueue(error);
            }
        }))];
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Empty(errors);
    }

    [Fact]
    public void Operators_on_several_threads_do_not_disturb_each_other()
    {
        OnManyThreads(number =>
        {
            for (int i = 0; i < 300; i++)
            {
                using var scope = NewDisposeScope();
                Tensor matrix = full(8, 8, number, dtype: ScalarType.Float64);
                Assert.Equal(8.0 * number * number, matrix.mm(matrix)[3, 4].item<double>());
            }
        });
    }

    [Fact]
    public void Backward_passes_on_several_threads_keep_their_gradients_apart()
    {
        OnManyThreads(number =>
        {
            for (int i = 0; i < 100; i++)
            {
                using var scope = NewDisposeScope();
                Tensor x = tensor(new double[] { number, i }, requires_grad: true);
                x.pow(2).sum().backward();
                TensorAssert.Close([2 * number, 2 * i], x.grad!, 0);
            }
        });
    }

    [Fact]
    public void Each_thread_gets_the_message_of_its_own_error()
    {
        OnManyThreads(number =>
        {
            for (int i = 0; i < 50; i++)
            {
                using var scope = NewDisposeScope();
                Tensor left = zeros(2, number + 1);
                Tensor right = zeros(9, 2);
                var error = Assert.ThrowsAny<ExternalException>(() => left.mm(right));
                Assert.Contains($"(2x{number + 1} and 9x2)", error.Message, StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void Gradient_mode_belongs_to_its_thread()
    {
        using var frozen = no_grad();
        bool elsewhere = false;

        var thread = new Thread(() => elsewhere = is_grad_enabled());
        thread.Start();
        thread.Join();

        Assert.True(elsewhere);
        Assert.False(is_grad_enabled());
    }

    [Fact]
    public void One_model_can_be_read_by_several_threads()
    {
        using var gru = nn.GRU(3, 4, batchFirst: true);
        using var input = ones(2, 5, 3);
        (Tensor first, Tensor firstLast) = gru.call(input);
        double[] expected = first.Values();
        first.Dispose();
        firstLast.Dispose();

        OnManyThreads(_ =>
        {
            for (int i = 0; i < 50; i++)
            {
                using var scope = NewDisposeScope();
                using var frozen = no_grad();
                Assert.Equal(expected, gru.call(input).Item1.Values());
            }
        });
    }
}
