namespace LibtorchBinding.Tests.Nn;

public class AttentionTests
{
    [Fact]
    public void Attention_is_the_softmax_of_scaled_products_times_the_values()
    {
        using var scope = NewDisposeScope();
        var (query, key, value) = (Numbers(2, 3, 4), Numbers(2, 5, 4), Numbers(2, 5, 6));
        Tensor expected = query.matmul(key.transpose(1, 2)).div(2).softmax(-1).matmul(value);

        TensorAssert.Close(expected, nn.functional.scaled_dot_product_attention(query, key, value), 1e-12);
    }

    [Fact]
    public void A_mask_of_minus_infinity_and_one_of_false_hide_the_same_keys()
    {
        using var scope = NewDisposeScope();
        var (query, key, value) = (Numbers(1, 2, 4), Numbers(1, 3, 4), Numbers(1, 3, 4));
        Tensor visible = tensor(new[] { true, true, false, true, false, false }, [1, 2, 3]);
        Tensor added = zeros(1, 2, 3, dtype: ScalarType.Float64)
            .masked_fill(visible.logical_not(), double.NegativeInfinity);

        Tensor context = nn.functional.scaled_dot_product_attention(query, key, value, added);

        TensorAssert.Close(value[0, 0], context[0, 1], 1e-12);
        TensorAssert.Close(context, nn.functional.scaled_dot_product_attention(query, key, value, visible), 1e-12);
    }

    [Fact]
    public void A_causal_attention_looks_at_nothing_that_comes_later()
    {
        using var scope = NewDisposeScope();
        var (query, key, value) = (Numbers(1, 3, 4), Numbers(1, 3, 4), Numbers(1, 3, 4));
        Tensor visible = ones(1, 3, 3, dtype: ScalarType.Bool).tril();

        TensorAssert.Close(
            nn.functional.scaled_dot_product_attention(query, key, value, visible),
            nn.functional.scaled_dot_product_attention(query, key, value, is_casual: true), 1e-12);
    }

    [Fact]
    public void A_mask_beside_a_causal_one_and_a_negative_probability_are_refused()
    {
        using var scope = NewDisposeScope();
        Tensor x = Numbers(1, 2, 2);

        Assert.Throws<ArgumentException>(() =>
            nn.functional.scaled_dot_product_attention(x, x, x, zeros(1, 2, 2, dtype: x.dtype), is_casual: true));
        Assert.Throws<ArgumentException>(() => nn.functional.scaled_dot_product_attention(x, x, x, p: -0.5));
    }

    private static Tensor Numbers(params long[] shape) => randn(shape, dtype: ScalarType.Float64);
}
