using MaskedSeq2Seq.Benchmarking;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Benchmarking;

public class OperatorProfileTests
{
    // TorchSharp itself has no way to ask; the binding has.
    private static bool IsOverBinding => typeof(TorchSharp.torch).Assembly.GetName().Name == "LibtorchBinding";

    [Fact]
    public void Only_the_binding_can_tell_which_operators_run() =>
        Assert.Equal(IsOverBinding, OperatorProfilers.OfThisTorch is not null);

    [Fact]
    public void Operators_of_the_program_and_of_the_backward_pass_are_counted()
    {
        using var scope = NewDisposeScope();
        var weight = ones(2, 3).requires_grad_();
        var input = ones(4, 2).requires_grad_();

        var records = OperatorProfilers.During(() => input.mm(weight).sum().backward());

        // One product forwards, and one for each of its inputs backwards; other tests may multiply meanwhile.
        Assert.Equal(IsOverBinding, records is not null);
        if (records is null)
            return;
        var product = Assert.Single(records, record => record.Name == "aten::mm");
        Assert.True(product.Calls >= 3);
        Assert.True(product.Seconds > 0);
        Assert.True(product.Outermost >= 3);
        Assert.All(records, record => Assert.InRange(record.Outermost, 0, record.Calls));
        // The nodes of the backward pass are no operators.
        Assert.All(records, record => Assert.DoesNotContain("evaluate_function", record.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Calls_and_seconds_are_told_for_one_step_and_products_apart_from_the_rest()
    {
        OperatorRecord[] records =
        [
            new("aten::tanh", 30, 30, 0.5), new("aten::linear", 20, 20, 0.25), new("aten::addmm", 20, 0, 1),
        ];

        var calls = OperatorTally.PerStep(records, steps: 10, onHost: true);

        Assert.Equal((5.0, 7.0), (calls.Calls, calls.AllCalls));
        Assert.Equal((0.1, 0.075), (calls.ProductSeconds, calls.PassSeconds));
        Assert.Equal(["aten::addmm", "aten::tanh", "aten::linear"], calls.Operators.Select(one => one.Name));
        Assert.Equal((2.0, 0.1), (calls.Operators[0].Calls, calls.Operators[0].Seconds));
        Assert.Null(OperatorTally.PerStep(records, steps: 10, onHost: false).ProductSeconds);
    }
}
