namespace LibtorchBinding.Tests.Nn;

public class FunctionalTests
{
    [Fact]
    public void One_hot_marks_the_place_of_each_number()
    {
        using var scope = NewDisposeScope();
        Tensor ids = tensor(new[] { 2L, 0L });

        TensorAssert.Close([0, 0, 1, 0, 1, 0, 0, 0], nn.functional.one_hot(ids, 4));
        Assert.Equal([2, 3], nn.functional.one_hot(ids).shape);
    }

    [Fact]
    public void Linear_agrees_with_the_matrix_product()
    {
        using var scope = NewDisposeScope();
        Tensor input = randn(5, 3, dtype: ScalarType.Float64);
        Tensor weight = randn(2, 3, dtype: ScalarType.Float64);
        Tensor bias = randn(2, dtype: ScalarType.Float64);

        TensorAssert.Close(input.mm(weight.t()) + bias, nn.functional.linear(input, weight, bias), 1e-12);
        TensorAssert.Close(input.mm(weight.t()), nn.functional.linear(input, weight), 1e-12);
    }

    [Fact]
    public void The_functional_forms_are_those_of_the_tensor()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(new[] { -1.0, 0.5, 2.0 });

        TensorAssert.Close(x.softmax(0), nn.functional.softmax(x, 0), 0);
        TensorAssert.Close(x.log_softmax(0), nn.functional.log_softmax(x, 0), 0);
        TensorAssert.Close(x.tanh(), nn.functional.tanh(x), 0);
        TensorAssert.Close(x.relu(), nn.functional.relu(x), 0);
        TensorAssert.Close(x.sigmoid(), nn.functional.sigmoid(x), 0);
    }

    [Fact]
    public void Dropout_without_training_is_the_identity()
    {
        using var scope = NewDisposeScope();

        TensorAssert.Close([1, 1, 1], nn.functional.dropout(ones(3), 0.9, training: false), 0);
    }

    [Fact]
    public void Layer_normalisation_has_mean_zero_and_takes_weight_and_bias()
    {
        using var scope = NewDisposeScope();
        Tensor input = tensor(new[] { 1.0, 2.0, 6.0 });

        Tensor plain = nn.functional.layer_norm(input, [3]);
        Tensor scaled = nn.functional.layer_norm(
            input, [3], tensor(new[] { 2.0, 2.0, 2.0 }), tensor(new[] { 1.0, 1.0, 1.0 }));

        Assert.Equal(0, plain.mean().item<double>(), 12);
        TensorAssert.Close(plain * 2 + 1, scaled, 1e-12);
    }

    [Fact]
    public void Parameters_line_up_in_one_vector()
    {
        using var scope = NewDisposeScope();
        using var linear = nn.Linear(2, 2);

        Tensor vector = nn.utils.parameters_to_vector(linear.parameters());

        TensorAssert.Close(cat([linear.weight.reshape(-1), linear.bias!], 0), vector, 0);
    }
}
