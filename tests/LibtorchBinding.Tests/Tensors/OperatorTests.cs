namespace LibtorchBinding.Tests.Tensors;

public class OperatorTests
{
    private static Tensor Matrix() => tensor(new[] { 1f, 2f, 3f, 4f, 5f, 6f }, [2, 3]);

    [Fact]
    public void Arithmetic_broadcasts_tensors_and_scalars()
    {
        using var scope = NewDisposeScope();
        Tensor row = tensor(new[] { 10f, 20f, 30f });

        TensorAssert.Close([11, 22, 33, 14, 25, 36], Matrix() + row);
        TensorAssert.Close([-9, -18, -27, -6, -15, -24], Matrix() - row);
        TensorAssert.Close([2, 4, 6, 8, 10, 12], Matrix() * 2);
        TensorAssert.Close([0.5, 1, 1.5, 2, 2.5, 3], Matrix() / 2);
        TensorAssert.Close([-1, -2, -3, -4, -5, -6], -Matrix());
        TensorAssert.Close([1, 0.5, 1 / 3.0, 0.25, 0.2, 1 / 6.0], 1 / Matrix());
        TensorAssert.Close([9, 8, 7, 6, 5, 4], 10 - Matrix());
    }

    [Fact]
    public void In_place_operators_change_the_tensor_itself()
    {
        using var scope = NewDisposeScope();
        Tensor target = Matrix();

        target.add_(1).mul_(2).sub_(1);

        TensorAssert.Close([3, 5, 7, 9, 11, 13], target);
    }

    [Fact]
    public void Comparisons_give_booleans()
    {
        using var scope = NewDisposeScope();
        Tensor greater = Matrix() > 3;

        Assert.Equal(ScalarType.Bool, greater.dtype);
        TensorAssert.Close([0, 0, 0, 1, 1, 1], greater);
        TensorAssert.Close([1, 1, 1, 0, 0, 0], greater.logical_not());
        TensorAssert.Close([0, 1, 0, 0, 0, 0], Matrix().eq(2));
        Assert.Equal(3L, greater.sum().item<long>());
    }

    [Fact]
    public void Reductions_run_over_everything_or_over_one_dimension()
    {
        using var scope = NewDisposeScope();

        Assert.Equal(21f, Matrix().sum().item<float>());
        Assert.Equal(3.5f, Matrix().mean().item<float>());
        TensorAssert.Close([5, 7, 9], Matrix().sum(0L));
        Assert.Equal([2, 1], Matrix().sum(1, keepdim: true).shape);
        TensorAssert.Close([2, 2], Matrix().argmax(1));
        (Tensor values, Tensor indexes) = Matrix().max(0);
        TensorAssert.Close([4, 5, 6], values);
        TensorAssert.Close([1, 1, 1], indexes);
    }

    [Fact]
    public void Matrix_products_follow_the_textbook()
    {
        using var scope = NewDisposeScope();
        Tensor square = tensor(new[] { 1f, 0f, 2f, 1f, 0f, 1f }, [3, 2]);

        TensorAssert.Close([5, 5, 14, 11], Matrix().mm(square));
        TensorAssert.Close([5, 5, 14, 11], Matrix().matmul(square));
        TensorAssert.Close([5, 5, 14, 11], Matrix().unsqueeze(0).bmm(square.unsqueeze(0)));
        TensorAssert.Close([6, 6, 15, 12], addmm(ones(2, 2), Matrix(), square, beta: 1, alpha: 1));
    }

    [Fact]
    public void Shapes_change_without_touching_the_values()
    {
        using var scope = NewDisposeScope();

        Assert.Equal([3, 2], Matrix().reshape(3, 2).shape);
        Assert.Equal([6], Matrix().view(-1).shape);
        Assert.Equal([2, 1, 3], Matrix().unsqueeze(1).shape);
        Assert.Equal([2, 3], Matrix().unsqueeze(1).squeeze(1).shape);
        TensorAssert.Close([1, 4, 2, 5, 3, 6], Matrix().transpose(0, 1));
        Assert.Equal([3, 1, 2], Matrix().unsqueeze(0).permute(2, 0, 1).shape);
        Assert.Equal([4, 2, 3], Matrix().expand(4, 2, 3).shape);
        Assert.False(Matrix().t().is_contiguous());
        Assert.True(Matrix().t().contiguous().is_contiguous());
    }

    [Fact]
    public void Pieces_are_joined_and_taken_apart()
    {
        using var scope = NewDisposeScope();

        Assert.Equal([4, 3], cat([Matrix(), Matrix()], 0).shape);
        Assert.Equal([2, 2, 3], stack([Matrix(), Matrix()], 0).shape);
        Tensor[] rows = Matrix().unbind(0);
        Assert.Equal(2, rows.Length);
        TensorAssert.Close([4, 5, 6], rows[1]);
        Tensor[] halves = Matrix().chunk(2, 0);
        TensorAssert.Close([1, 2, 3], halves[0]);
        Tensor[] parts = Matrix().split(2, 1);
        Assert.Equal([2, 1], parts[1].shape);
    }

    [Fact]
    public void Masks_and_indexes_choose_elements()
    {
        using var scope = NewDisposeScope();
        Tensor mask = tensor(new[] { true, false, false, false, false, true }, [2, 3]);

        TensorAssert.Close([-1, 2, 3, 4, 5, -1], Matrix().masked_fill(mask, -1));
        TensorAssert.Close([1, 6], Matrix().masked_select(mask));
        TensorAssert.Close([1, 0, 0, 0, 0, 6], where(mask, Matrix(), zeros_like(Matrix())));
        TensorAssert.Close([3, 4], Matrix().gather(1, tensor(new[] { 2L, 0L }, [2, 1])));
        TensorAssert.Close([4, 5, 6, 1, 2, 3], Matrix().index_select(0, tensor(new[] { 1L, 0L })));
        TensorAssert.Close([0, 5], mask.reshape(-1).nonzero());
    }

    [Fact]
    public void Softmax_agrees_with_its_formula()
    {
        using var scope = NewDisposeScope();
        double total = Math.Exp(1) + Math.Exp(2) + Math.Exp(3);
        Tensor scores = tensor(new[] { 1.0, 2.0, 3.0 });

        double[] expected = [Math.Exp(1) / total, Math.Exp(2) / total, Math.Exp(3) / total];
        TensorAssert.Close(expected, scores.softmax(0), 1e-12);
        TensorAssert.Close([.. expected.Select(v => Math.Log(v))], scores.log_softmax(0), 1e-12);
    }

    [Fact]
    public void A_score_of_minus_infinity_gets_a_weight_of_exactly_zero()
    {
        using var scope = NewDisposeScope();

        Tensor weights = tensor(new[] { 0f, float.NegativeInfinity, 0f }).softmax(0);

        Assert.Equal([0.5, 0.0, 0.5], weights.Values());
    }

    [Fact]
    public void Elementwise_functions_match_those_of_the_platform()
    {
        using var scope = NewDisposeScope();
        double[] at = [0.3, 1.2, 2.5];
        Tensor x = tensor(at);

        TensorAssert.Close([.. at.Select(Math.Exp)], x.exp(), 1e-12);
        TensorAssert.Close([.. at.Select(v => Math.Log(v))], x.log(), 1e-12);
        TensorAssert.Close([.. at.Select(Math.Tanh)], x.tanh(), 1e-12);
        TensorAssert.Close([.. at.Select(v => 1 / (1 + Math.Exp(-v)))], x.sigmoid(), 1e-12);
        TensorAssert.Close([.. at.Select(Math.Sqrt)], x.sqrt(), 1e-12);
        TensorAssert.Close([.. at.Select(v => v * v * v)], x.pow(3), 1e-12);
        TensorAssert.Close([0.5, 1.2, 2], x.clamp(0.5, 2), 1e-12);
        TensorAssert.Close([0, 0.2, 1.5], (x - 1).relu(), 1e-12);
    }

    [Fact]
    public void Sorting_returns_values_and_their_places()
    {
        using var scope = NewDisposeScope();
        Tensor lengths = tensor(new[] { 3L, 9L, 5L });

        (Tensor sorted, Tensor order) = lengths.sort(0, descending: true);
        (Tensor best, Tensor places) = lengths.topk(2);

        TensorAssert.Close([9, 5, 3], sorted);
        TensorAssert.Close([1, 2, 0], order);
        TensorAssert.Close([9, 5], best);
        TensorAssert.Close([1, 2], places);
    }
}
