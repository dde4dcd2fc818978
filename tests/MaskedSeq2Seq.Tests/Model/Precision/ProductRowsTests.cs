using MaskedSeq2Seq.Model;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

public class ProductRowsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(64, 64)]
    [InlineData(65, 128)]
    [InlineData(128, 128)]
    [InlineData(831, 832)]
    public void Many_rows_become_a_round_number_by_rows_of_zeros(int rows, int expected)
    {
        using var scope = NewDisposeScope();
        var matrix = ones(rows, 3);

        foreach (var filled in new[]
        {
            ProductRows.Narrow(matrix, ScalarType.BFloat16),
            ProductRows.Filled(matrix.to_type(ScalarType.BFloat16)),
        })
        {
            Assert.Equal([expected, 3], filled.shape);
            Assert.Equal(ScalarType.BFloat16, filled.dtype);
            Assert.Equal(rows * 3, filled.to_type(ScalarType.Float32).sum().item<float>());
            Assert.Equal([rows, 3], ProductRows.Without(filled, rows).shape);
            Assert.All(Values(ProductRows.Without(filled, rows)), value => Assert.Equal(1, value));
        }
    }

    [Fact]
    public void Without_a_narrow_format_a_matrix_stays_as_it_is()
    {
        using var matrix = ones(65, 3);

        Assert.Same(matrix, ProductRows.Narrow(matrix, null));
    }

    [Fact]
    public void A_map_of_many_rows_answers_and_learns_as_over_a_few_at_a_time()
    {
        using var scope = NewDisposeScope();
        using var autocast = Autocast.To(ScalarType.BFloat16);
        manual_seed(2);
        var map = nn.Linear(6, 5);
        var input = randn(10, 10, 6).requires_grad_();
        var few = cat([.. input.unbind(0).Select(map.Project)], 0).view(10, 10, 5);
        WeighedSum(few).backward();
        var (weight, bias, given) = (Values(map.weight!.grad!), Values(map.bias!.grad!), Values(input.grad!));
        map.zero_grad();
        input.grad = null;

        var many = map.Project(input);
        WeighedSum(many).backward();

        Close(Values(few), Values(many), 1e-2);
        Close(given, Values(input.grad!), 1e-2);
        // Each of the ten sums is rounded to 8 binary digits before they are added up.
        Close(weight, Values(map.weight.grad!), 0.3);
        Close(bias, Values(map.bias.grad!), 0.3);
    }

    [Fact]
    public void The_loss_of_many_positions_is_that_of_a_few_at_a_time()
    {
        using var scope = NewDisposeScope();
        using var autocast = Autocast.To(ScalarType.BFloat16);
        manual_seed(3);
        var (features, weight, bias) = (randn(100, 6), randn(9, 6), randn(9));
        var gold = randint(9, [100], ScalarType.Int64);

        var many = Learned(features, weight, bias, gold, positions: 100);
        var few = Learned(features, weight, bias, gold, positions: 20);

        foreach (var (first, second) in many.Zip(few))
            Close(first, second, 0.05);
    }

    private static List<double[]> Learned(Tensor features, Tensor weight, Tensor bias, Tensor gold, long positions)
    {
        Tensor[] given = [.. new[] { features, weight, bias }.Select(one => one.detach().clone().requires_grad_())];
        var loss = OutputCrossEntropy.Of(given[0], given[1], given[2], gold, new LossTerms(0.1, 0.01), positions);
        loss.backward();
        return [Values(loss), .. given.Select(one => Values(one.grad!))];
    }
}
