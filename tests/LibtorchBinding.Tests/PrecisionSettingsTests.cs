namespace LibtorchBinding.Tests;

public class PrecisionSettingsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_matrix_products_may_round_is_read_back_as_set(bool allowed)
    {
        var before = backends.cuda.matmul.allow_tf32;
        try
        {
            backends.cuda.matmul.allow_tf32 = allowed;
            Assert.Equal(allowed, backends.cuda.matmul.allow_tf32);
        }
        finally
        {
            backends.cuda.matmul.allow_tf32 = before;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_cuDNN_may_round_is_read_back_as_set_and_changes_nothing_else(bool allowed)
    {
        var (before, products) = (backends.cudnn.allow_tf32, backends.cuda.matmul.allow_tf32);
        try
        {
            backends.cudnn.allow_tf32 = allowed;
            Assert.Equal(allowed, backends.cudnn.allow_tf32);
            Assert.Equal(products, backends.cuda.matmul.allow_tf32);
        }
        finally
        {
            backends.cudnn.allow_tf32 = before;
        }
    }
}
