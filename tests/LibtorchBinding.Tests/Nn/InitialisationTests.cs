using TorchSharp.Modules;

namespace LibtorchBinding.Tests.Nn;

/// <summary>Fresh layers and the init functions draw from the distributions that PyTorch documents.</summary>
public class InitialisationTests
{
    /// <summary>
    /// Uniform in (−bound, bound): nothing outside, near both ends, and the standard deviation bound/√3.
    /// </summary>
    private static void IsUniform(double bound, Tensor tensor)
    {
        Assert.InRange(tensor.abs().max().ToDouble(), bound * 0.97, bound);
        Assert.InRange(tensor.std().ToDouble(), bound / Math.Sqrt(3) * 0.93, bound / Math.Sqrt(3) * 1.07);
        Assert.InRange(tensor.mean().ToDouble(), -bound * 0.08, bound * 0.08);
    }

    private static void HasDeviation(double deviation, Tensor tensor) =>
        Assert.InRange(tensor.std().ToDouble(), deviation * 0.96, deviation * 1.04);

    [Fact]
    public void A_linear_layer_is_uniform_within_the_inverse_root_of_its_inputs()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using Linear linear = nn.Linear(64, 2000);

        IsUniform(1 / 8.0, linear.weight);
        IsUniform(1 / 8.0, linear.bias!);
    }

    [Fact]
    public void A_gru_is_uniform_within_the_inverse_root_of_its_hidden_size()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using GRU gru = nn.GRU(32, 256, bidirectional: true);

        Assert.All(gru.parameters(), parameter => IsUniform(1 / 16.0, parameter));
    }

    [Fact]
    public void An_embedding_is_standard_normal()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using Embedding embedding = nn.Embedding(500, 40);

        Assert.InRange(embedding.weight!.std().ToDouble(), 0.97, 1.03);
        Assert.InRange(embedding.weight!.mean().ToDouble(), -0.03, 0.03);
        Assert.True(embedding.weight!.abs().max().ToDouble() > 3);
    }

    [Fact]
    public void Constants_fill_the_tensor_and_return_it()
    {
        using var scope = NewDisposeScope();
        var target = new Parameter(randn(2, 2));

        Assert.Same(target, nn.init.zeros_(target));
        TensorAssert.Close([0, 0, 0, 0], target);
        TensorAssert.Close([1, 1, 1, 1], nn.init.ones_(target));
        TensorAssert.Close([2.5, 2.5, 2.5, 2.5], nn.init.constant_(target, 2.5));
        Assert.True(target.requires_grad);
    }

    [Fact]
    public void Uniform_and_normal_take_their_parameters()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);

        IsUniform(0.2, nn.init.uniform_(zeros(20_000), -0.2, 0.2));
        Tensor normal = nn.init.normal_(zeros(20_000), mean: 3, std: 0.5);
        Assert.InRange(normal.mean().ToDouble(), 2.97, 3.03);
        Assert.InRange(normal.std().ToDouble(), 0.48, 0.52);
    }

    [Fact]
    public void Xavier_and_kaiming_scale_with_the_fans()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);

        IsUniform(Math.Sqrt(6.0 / (50 + 100)), nn.init.xavier_uniform_(zeros(100, 50)));
        IsUniform(2 * Math.Sqrt(6.0 / (50 + 100)), nn.init.xavier_uniform_(zeros(100, 50), gain: 2));
        HasDeviation(Math.Sqrt(2.0 / 150), nn.init.xavier_normal_(zeros(100, 50)));
        IsUniform(Math.Sqrt(6.0 / 50), nn.init.kaiming_uniform_(zeros(100, 50)));
        IsUniform(Math.Sqrt(3.0 / 100), nn.init.kaiming_uniform_(
            zeros(100, 50), mode: nn.init.FanInOut.FanOut, nonlinearity: nn.init.NonlinearityType.Linear));
        HasDeviation(Math.Sqrt(2.0 / 50), nn.init.kaiming_normal_(zeros(100, 50)));
    }

    [Theory]
    [InlineData(20, 20)]
    [InlineData(8, 20)]
    [InlineData(20, 8)]
    public void Orthogonal_rows_or_columns_have_length_one_and_right_angles(int rows, int columns)
    {
        using var scope = NewDisposeScope();
        manual_seed(1);

        Tensor matrix = nn.init.orthogonal_(zeros(rows, columns, dtype: ScalarType.Float64));

        // libtorch makes the matrix in single precision, whatever it fills.
        Tensor product = rows <= columns ? matrix.mm(matrix.t()) : matrix.t().mm(matrix);
        TensorAssert.Close(eye(Math.Min(rows, columns), dtype: ScalarType.Float64), product, 1e-5);
    }

    [Fact]
    public void Fans_are_counted_from_the_shape()
    {
        using var scope = NewDisposeScope();

        Assert.Equal((50, 100), nn.init.CalculateFanInAndFanOut(zeros(100, 50)));
        Assert.Equal(5.0 / 3, nn.init.calculate_gain(nn.init.NonlinearityType.Tanh), 12);
        Assert.Throws<ArgumentException>(() => nn.init.CalculateFanInAndFanOut(zeros(3)));
    }
}
