namespace LibtorchBinding.Tests.Tensors;

public class DtypeTests
{
    [Theory]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.Float16)]
    [InlineData(ScalarType.BFloat16)]
    [InlineData(ScalarType.Int64)]
    [InlineData(ScalarType.Int32)]
    [InlineData(ScalarType.Int16)]
    [InlineData(ScalarType.Byte)]
    public void Small_whole_numbers_survive_every_numeric_dtype(ScalarType dtype)
    {
        using var scope = NewDisposeScope();

        Tensor converted = tensor(new[] { 0f, 1f, 96f }).to(dtype);

        Assert.Equal(dtype, converted.dtype);
        TensorAssert.Close([0, 1, 96], converted);
    }

    [Fact]
    public void Bfloat16_keeps_eight_significant_bits_and_float16_eleven()
    {
        using var scope = NewDisposeScope();
        Tensor one = tensor(new[] { 1.0 + 1.0 / 256 });

        TensorAssert.Close([1.0], one.to(ScalarType.BFloat16), 0);
        TensorAssert.Close([1.0 + 1.0 / 256], one.to(ScalarType.Float16), 0);
    }

    [Fact]
    public void Float16_overflows_to_infinity_beyond_its_range()
    {
        using var scope = NewDisposeScope();

        Tensor half = tensor(new[] { 65504.0, 70000.0 }).to(ScalarType.Float16);

        Assert.Equal([65504, double.PositiveInfinity], half.Values());
    }

    [Fact]
    public void Bfloat16_matrix_products_stay_in_bfloat16()
    {
        using var scope = NewDisposeScope();
        Tensor eye2 = eye(2).to(ScalarType.BFloat16);

        Tensor product = eye2.matmul(eye2);

        Assert.Equal(ScalarType.BFloat16, product.dtype);
        TensorAssert.Close([1, 0, 0, 1], product);
    }

    [Fact]
    public void Mixed_operands_are_promoted()
    {
        using var scope = NewDisposeScope();

        Assert.Equal(ScalarType.Float32, (ones(1) + ones(1, dtype: ScalarType.Int64)).dtype);
        Assert.Equal(ScalarType.Float64, (ones(1) + ones(1, dtype: ScalarType.Float64)).dtype);
        Assert.Equal(ScalarType.Float32, (ones(1) * 2.0).dtype);
        Assert.Equal(ScalarType.Float32, (ones(1, dtype: ScalarType.Int64) / 2).dtype);
    }

    [Fact]
    public void Conversion_to_the_same_dtype_shares_the_data()
    {
        using var scope = NewDisposeScope();
        Tensor original = zeros(2);

        original.to(ScalarType.Float32).add_(1);

        TensorAssert.Close([1, 1], original);
    }
}
