using TorchSharp.Modules;

namespace LibtorchBinding.Tests.Nn;

public class CrossEntropyTests
{
    private static readonly double[,] Scores = { { 1, 2, 0.5 }, { 0.1, -0.3, 0.7 }, { 2, 0, -1 }, { 0, 0, 0 } };
    private static readonly long[] Gold = [1, 2, 0, 1];

    /// <summary>−log softmax(scores)[class], by hand.</summary>
    private static double Loss(int row, long @class)
    {
        double total = 0;
        for (int c = 0; c < 3; c++)
        {
            total += Math.Exp(Scores[row, c]);
        }

        return Math.Log(total) - Scores[row, @class];
    }

    private static double Smoothed(int row, double smoothing) =>
        (1 - smoothing) * Loss(row, Gold[row])
        + smoothing / 3 * (Loss(row, 0) + Loss(row, 1) + Loss(row, 2));

    [Fact]
    public void The_mean_is_taken_over_all_rows()
    {
        using var scope = NewDisposeScope();
        double expected = Enumerable.Range(0, 4).Average(row => Loss(row, Gold[row]));

        Assert.Equal(expected, nn.functional.cross_entropy(tensor(Scores), tensor(Gold)).item<double>(), 12);
    }

    [Fact]
    public void Sum_and_none_reduce_as_they_say()
    {
        using var scope = NewDisposeScope();
        double[] expected = [.. Enumerable.Range(0, 4).Select(row => Loss(row, Gold[row]))];

        TensorAssert.Close(
            expected, nn.functional.cross_entropy(tensor(Scores), tensor(Gold), reduction: nn.Reduction.None), 1e-12);
        TensorAssert.Close(
            [expected.Sum()],
            nn.functional.cross_entropy(tensor(Scores), tensor(Gold), reduction: nn.Reduction.Sum),
            1e-12);
    }

    [Fact]
    public void Ignored_rows_count_neither_in_the_sum_nor_in_the_mean()
    {
        using var scope = NewDisposeScope();
        double expected = (Loss(0, 1) + Loss(1, 2) + Loss(3, 1)) / 3;

        Tensor loss = nn.functional.cross_entropy(tensor(Scores), tensor(Gold), ignore_index: 0);

        Assert.Equal(expected, loss.item<double>(), 12);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.4)]
    public void Label_smoothing_gives_every_class_its_share(double smoothing)
    {
        using var scope = NewDisposeScope();
        double expected = Enumerable.Range(0, 4).Average(row => Smoothed(row, smoothing));

        Tensor loss = nn.functional.cross_entropy(tensor(Scores), tensor(Gold), label_smoothing: smoothing);

        Assert.Equal(expected, loss.item<double>(), 12);
    }

    [Fact]
    public void Label_smoothing_leaves_ignored_rows_out()
    {
        using var scope = NewDisposeScope();
        double expected = (Smoothed(0, 0.2) + Smoothed(1, 0.2) + Smoothed(3, 0.2)) / 3;

        Tensor loss = nn.functional.cross_entropy(
            tensor(Scores), tensor(Gold), ignore_index: 0, label_smoothing: 0.2);

        Assert.Equal(expected, loss.item<double>(), 12);
    }

    [Fact]
    public void Class_weights_weigh_rows_and_their_mean()
    {
        using var scope = NewDisposeScope();
        double expected = (2 * Loss(0, 1) + 5 * Loss(1, 2) + Loss(2, 0) + 2 * Loss(3, 1)) / (2 + 5 + 1 + 2);

        Tensor loss = nn.functional.cross_entropy(tensor(Scores), tensor(Gold), tensor(new[] { 1.0, 2.0, 5.0 }));

        Assert.Equal(expected, loss.item<double>(), 12);
    }

    [Fact]
    public void The_gradient_agrees_with_finite_differences()
    {
        using var scope = NewDisposeScope();

        FiniteDifferences.AgreeWithAutograd(
            x => nn.functional.cross_entropy(x, tensor(Gold), ignore_index: 2, label_smoothing: 0.1), tensor(Scores));
    }

    [Fact]
    public void The_module_computes_the_same_as_the_function()
    {
        using var scope = NewDisposeScope();
        using CrossEntropyLoss loss = nn.CrossEntropyLoss(ignore_index: 0, reduction: nn.Reduction.Sum);

        TensorAssert.Close(
            nn.functional.cross_entropy(tensor(Scores), tensor(Gold), ignore_index: 0, reduction: nn.Reduction.Sum),
            loss.call(tensor(Scores), tensor(Gold)),
            0);
    }

    [Fact]
    public void Nll_loss_takes_log_probabilities()
    {
        using var scope = NewDisposeScope();

        TensorAssert.Close(
            nn.functional.cross_entropy(tensor(Scores), tensor(Gold)),
            nn.functional.nll_loss(tensor(Scores).log_softmax(1), tensor(Gold)),
            1e-12);
    }
}
