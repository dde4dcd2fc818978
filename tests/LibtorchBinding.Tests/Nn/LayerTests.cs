using TorchSharp.Modules;

namespace LibtorchBinding.Tests.Nn;

public class LayerTests
{
    [Fact]
    public void A_linear_layer_multiplies_by_its_weight_and_adds_its_bias()
    {
        using var scope = NewDisposeScope();
        using Linear linear = nn.Linear(
            new Parameter(tensor(new[] { 1f, 2f, 3f, 4f, 5f, 6f }, [2, 3])), new Parameter(tensor(new[] { 10f, 20f })));

        Assert.Equal(3, linear.in_features);
        Assert.Equal(2, linear.out_features);
        TensorAssert.Close([16, 35], linear.call(ones(1, 3)));
    }

    [Fact]
    public void A_linear_layer_without_bias_has_one_parameter()
    {
        using var scope = NewDisposeScope();
        using Linear linear = nn.Linear(3, 2, hasBias: false);

        Assert.Null(linear.bias);
        Assert.Single(linear.parameters());
    }

    [Fact]
    public void A_new_weight_takes_the_place_of_the_old_one()
    {
        using var scope = NewDisposeScope();
        using Linear linear = nn.Linear(2, 1, hasBias: false);

        linear.weight = new Parameter(tensor(new[] { 3f, 4f }, [1, 2]));

        TensorAssert.Close([7], linear.call(ones(1, 2)));
        TensorAssert.Close([3, 4], linear.get_parameter("weight")!);
    }

    [Fact]
    public void An_embedding_looks_rows_up()
    {
        using var scope = NewDisposeScope();
        Tensor rows = tensor(new[] { 1f, 2f, 3f, 4f, 5f, 6f }, [3, 2]);
        using Embedding embedding = nn.Embedding_from_pretrained(rows);

        Tensor found = embedding.call(tensor(new[] { 2L, 0L }, [1, 2]));

        Assert.Equal([1, 2, 2], found.shape);
        TensorAssert.Close([5, 6, 1, 2], found);
        Assert.False(embedding.weight!.requires_grad);
    }

    [Fact]
    public void The_padding_row_is_zero_and_never_learns()
    {
        using var scope = NewDisposeScope();
        using Embedding embedding = nn.Embedding(4, 3, padding_idx: 0);

        embedding.call(tensor(new[] { 0L, 2L, 0L })).sum().backward();

        TensorAssert.Close([0, 0, 0], embedding.weight![0]);
        TensorAssert.Close([0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0], embedding.weight!.grad!);
    }

    [Fact]
    public void A_replaced_embedding_weight_is_the_one_that_is_looked_up()
    {
        using var scope = NewDisposeScope();
        using Embedding embedding = nn.Embedding(2, 2);

        embedding.weight = new Parameter(tensor(new[] { 1f, 2f, 3f, 4f }, [2, 2]));

        TensorAssert.Close([3, 4], embedding.call(tensor(new[] { 1L })));
        TensorAssert.Close([1, 2, 3, 4], embedding.get_parameter("weight")!);
    }

    [Fact]
    public void Dropout_scales_what_it_keeps_and_rests_in_evaluation()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        using Dropout dropout = nn.Dropout(0.25);
        Tensor input = ones(4000);

        double[] dropped = dropout.call(input).Values();
        dropout.eval();

        Assert.All(dropped, value => Assert.True(value == 0 || Math.Abs(value - 4.0 / 3) < 1e-6));
        Assert.InRange(dropped.Average(), 0.95, 1.05);
        TensorAssert.Close(input, dropout.call(input), 0);
    }

    [Fact]
    public void Layer_normalisation_agrees_with_its_formula()
    {
        using var scope = NewDisposeScope();
        using LayerNorm norm = nn.LayerNorm(4, eps: 0.01);
        double[] at = [1, 2, 4, 9];
        double mean = at.Average();
        double deviation = Math.Sqrt(at.Select(v => (v - mean) * (v - mean)).Average() + 0.01);

        Tensor normalised = norm.call(tensor(at, ScalarType.Float32).unsqueeze(0));

        TensorAssert.Close([.. at.Select(v => (v - mean) / deviation)], normalised, 1e-5);
        TensorAssert.Close([1, 1, 1, 1], norm.weight);
        TensorAssert.Close([0, 0, 0, 0], norm.bias!);
    }

    [Fact]
    public void Activations_are_modules_without_parameters()
    {
        using var scope = NewDisposeScope();
        Tensor input = tensor(new[] { -1f, 0.5f });

        TensorAssert.Close([Math.Tanh(-1), Math.Tanh(0.5)], nn.Tanh().call(input));
        TensorAssert.Close([0, 0.5], nn.ReLU().call(input));
        Assert.Empty(nn.Tanh().parameters());
    }
}
