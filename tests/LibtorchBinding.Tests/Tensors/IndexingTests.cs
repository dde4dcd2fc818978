namespace LibtorchBinding.Tests.Tensors;

public class IndexingTests
{
    private static Tensor Cube() => arange(24, dtype: ScalarType.Float32).reshape(2, 3, 4);

    [Fact]
    public void Whole_numbers_drop_a_dimension_each()
    {
        using var scope = NewDisposeScope();

        Assert.Equal([3, 4], Cube()[1].shape);
        TensorAssert.Close([16, 17, 18, 19], Cube()[1, 1]);
        Assert.Equal(23f, Cube()[1, 2, 3].item<float>());
        Assert.Equal(23f, Cube()[-1, -1, -1].item<float>());
    }

    [Fact]
    public void Slices_keep_the_dimension()
    {
        using var scope = NewDisposeScope();

        TensorAssert.Close([4, 5, 6, 7, 8, 9, 10, 11], Cube()[TensorIndex.Single(0), TensorIndex.Slice(1)]);
        TensorAssert.Close(
            [0, 2, 12, 14], Cube()[TensorIndex.Colon, TensorIndex.Single(0), TensorIndex.Slice(null, null, 2)]);
        TensorAssert.Close([3, 7, 11, 15, 19, 23], Cube()[TensorIndex.Ellipsis, TensorIndex.Single(-1)]);
        Assert.Equal([2, 2, 4], Cube()[TensorIndex.Colon, TensorIndex.Slice(0, 2)].shape);
        Assert.Equal([2, 1, 3, 4], Cube()[TensorIndex.Colon, TensorIndex.None].shape);
    }

    [Fact]
    public void Ranges_of_the_language_are_slices()
    {
        using var scope = NewDisposeScope();

        TensorAssert.Close([1, 2], arange(4)[1..3]);
        TensorAssert.Close([2, 3], arange(4)[2..]);
        TensorAssert.Close([0, 1, 2], arange(4)[..^1]);
    }

    [Fact]
    public void A_tensor_of_places_gathers_rows()
    {
        using var scope = NewDisposeScope();
        Tensor places = tensor(new[] { 2L, 0L });

        TensorAssert.Close([8, 9, 10, 11, 0, 1, 2, 3], Cube()[0][places]);
        TensorAssert.Close([10, 1], Cube()[0][places, tensor(new[] { 2L, 1L })]);
    }

    [Fact]
    public void A_mask_chooses_elements()
    {
        using var scope = NewDisposeScope();

        TensorAssert.Close([21, 22, 23], Cube()[Cube() > 20]);
    }

    [Fact]
    public void Assignment_writes_into_the_chosen_part()
    {
        using var scope = NewDisposeScope();
        Tensor target = zeros(2, 3);

        target[0, 1] = tensor(5f);
        target[1] = tensor(new[] { 7f, 8f, 9f });
        target[TensorIndex.Colon, TensorIndex.Single(0)] = tensor(1f);

        TensorAssert.Close([1, 5, 0, 1, 8, 9], target);
    }

    [Fact]
    public void Views_share_their_memory_with_the_whole()
    {
        using var scope = NewDisposeScope();
        Tensor whole = zeros(2, 3);

        whole.narrow(1, 1, 2).fill_(1);
        whole.select(0, 1).add_(1);

        TensorAssert.Close([0, 1, 1, 1, 2, 2], whole);
    }
}
