namespace LibtorchBinding.Tests.Tensors;

public class FactoryTests
{
    [Fact]
    public void Filled_tensors_have_the_shape_value_and_dtype_asked_for()
    {
        using var scope = NewDisposeScope();

        Tensor empty = zeros(2, 3);
        Tensor whole = ones(2, dtype: ScalarType.Int64);
        Tensor filled = full(2, 2, 1.5, dtype: ScalarType.Float64);

        Assert.Equal([2, 3], empty.shape);
        Assert.Equal(ScalarType.Float32, empty.dtype);
        TensorAssert.Close([0, 0, 0, 0, 0, 0], empty);
        Assert.Equal(ScalarType.Int64, whole.dtype);
        TensorAssert.Close([1, 1], whole);
        Assert.Equal(ScalarType.Float64, filled.dtype);
        TensorAssert.Close([1.5, 1.5, 1.5, 1.5], filled);
    }

    [Fact]
    public void Arrays_become_tensors_of_their_element_type()
    {
        using var scope = NewDisposeScope();

        Assert.Equal(ScalarType.Float32, tensor(new[] { 1f, 2f }).dtype);
        Assert.Equal(ScalarType.Float64, tensor(new[] { 1.0, 2.0 }).dtype);
        Assert.Equal(ScalarType.Int64, tensor(new[] { 1L, 2L }).dtype);
        Assert.Equal(ScalarType.Int32, tensor(new[] { 1, 2 }).dtype);
        Assert.Equal(ScalarType.Bool, tensor(new[] { true, false }).dtype);
        TensorAssert.Close([1, 0], tensor(new[] { true, false }));
    }

    [Fact]
    public void A_tensor_keeps_its_own_copy_of_the_array()
    {
        using var scope = NewDisposeScope();
        var source = new[] { 1f, 2f };

        Tensor copy = tensor(source);
        source[0] = 9;

        TensorAssert.Close([1, 2], copy);
    }

    [Fact]
    public void An_array_can_be_given_a_shape()
    {
        using var scope = NewDisposeScope();

        Tensor matrix = tensor(new[] { 1f, 2f, 3f, 4f, 5f, 6f }, [2, 3]);

        Assert.Equal([2, 3], matrix.shape);
        Assert.Equal(6f, matrix[1, 2].item<float>());
    }

    [Fact]
    public void Arange_counts_up_to_but_not_including_the_end()
    {
        using var scope = NewDisposeScope();

        TensorAssert.Close([0, 1, 2, 3], arange(4));
        TensorAssert.Close([2, 4, 6], arange(2, 8, 2));
        Assert.Equal(ScalarType.Int64, arange(4).dtype);
    }

    [Fact]
    public void Like_factories_take_shape_and_dtype_from_their_template()
    {
        using var scope = NewDisposeScope();
        Tensor template = zeros(2, 3, dtype: ScalarType.Float64);

        Assert.Equal([2, 3], ones_like(template).shape);
        Assert.Equal(ScalarType.Float64, zeros_like(template).dtype);
        Assert.Equal(ScalarType.Float64, template.new_zeros(4).dtype);
    }

    [Fact]
    public void Scalars_read_back_as_they_went_in()
    {
        using var scope = NewDisposeScope();

        Assert.Equal(2.5, tensor(2.5).item<double>());
        Assert.Equal(7L, tensor(7L).item<long>());
        Assert.True(tensor(true).item<bool>());
        Assert.Equal(2.5f, tensor(2.5f).ToSingle());
        Assert.Equal(7L, tensor(7L).ToInt64());
    }

    [Fact]
    public void Data_written_through_the_accessor_is_seen_by_operators()
    {
        using var scope = NewDisposeScope();
        Tensor target = zeros(3, dtype: ScalarType.Float32);

        using (var data = target.data<float>())
        {
            data[1] = 4f;
        }

        TensorAssert.Close([0, 4, 0], target);
    }

    [Fact]
    public void The_accessor_walks_a_transposed_tensor_in_its_own_order()
    {
        using var scope = NewDisposeScope();
        Tensor transposed = tensor(new[] { 1f, 2f, 3f, 4f, 5f, 6f }, [2, 3]).t();

        Assert.Equal([1f, 4f, 2f, 5f, 3f, 6f], transposed.data<float>().ToArray());
    }
}
