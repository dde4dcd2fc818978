using TorchSharp;
using static TorchSharp.torch;

namespace LibtorchBinding.Tests.Tensors;

public class ProductTests
{
    // Too small to be shared out, shared out along either side, and with a rest that is no whole vector.
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 1, 1 },
        { 3, 5, 7 },
        { 64, 96, 80 },
        { 33, 301, 127 },
        { 301, 33, 127 },
        { 1, 700, 500 },
        { 700, 1, 500 },
        { 130, 130, 1 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_product_is_that_of_float64_however_its_operands_lie_in_memory(int rows, int columns, int inner)
    {
        using var scope = NewDisposeScope();
        var (a, b) = (randn(rows, inner), randn(inner, columns));
        var expected = a.to_type(ScalarType.Float64).mm(b.to_type(ScalarType.Float64));

        Tensor[] left = [a, a.t().contiguous().t(), cat([a, a], 1).narrow(1, inner, inner)];
        Tensor[] right = [b, b.t().contiguous().t(), cat([b, b], 1).narrow(1, columns, columns)];
        foreach (var one in left)
            foreach (var other in right)
                AtEveryCountOfThreads(() => Near(expected, one.mm(other), inner));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_product_is_added_in_its_shares_to_what_is_there(int rows, int columns, int inner)
    {
        using var scope = NewDisposeScope();
        var (a, b, c) = (randn(rows, inner), randn(inner, columns), randn(rows, columns));
        var expected = c.to_type(ScalarType.Float64).mul(-0.5)
            .add(a.to_type(ScalarType.Float64).mm(b.to_type(ScalarType.Float64)).mul(3));

        AtEveryCountOfThreads(() => Near(expected, c.clone().addmm_(a, b, -0.5f, 3f), inner));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void What_is_there_is_not_looked_at_where_its_share_is_0(int rows, int columns, int inner)
    {
        using var scope = NewDisposeScope();
        var (a, b) = (randn(rows, inner), randn(inner, columns));
        var expected = a.to_type(ScalarType.Float64).mm(b.to_type(ScalarType.Float64));
        var rubbish = full([rows, columns], float.NaN);

        AtEveryCountOfThreads(() => Near(expected, rubbish.clone().addmm_(a, b, 0f, 1f), inner));
    }

    [Fact]
    public void Nothing_times_nothing_is_what_is_there()
    {
        using var scope = NewDisposeScope();

        Assert.Equal([0f, 0, 0, 0], zeros(2, 0).mm(zeros(0, 2)).data<float>().ToArray());
        Assert.Equal([2f, 2], ones(1, 2).addmm_(zeros(1, 0), zeros(0, 2), 2f, 1f).data<float>().ToArray());
        Assert.Equal([0, 3], zeros(0, 2).mm(zeros(2, 3)).shape);
    }

    [Fact]
    public void A_factor_that_is_no_number_comes_through()
    {
        using var scope = NewDisposeScope();
        var a = zeros(64, 64);
        a[3, 5] = float.NaN;

        var product = a.mm(ones(64, 64));

        Assert.Equal(64, product.isnan().sum().item<long>());
        Assert.True(product[3].isnan().all().item<bool>());
    }

    private static void Near(Tensor expected, Tensor actual, int inner)
    {
        var largest = expected.sub(actual.to_type(ScalarType.Float64)).abs().max().item<double>();
        Assert.InRange(largest, 0, 1e-6 * (inner + 10));
    }

    private static void AtEveryCountOfThreads(Action check)
    {
        var before = get_num_threads();
        try
        {
            foreach (var threads in new[] { 1, 2, 3, 4 })
            {
                set_num_threads(threads);
                check();
            }
        }
        finally
        {
            set_num_threads(before);
        }
    }
}
