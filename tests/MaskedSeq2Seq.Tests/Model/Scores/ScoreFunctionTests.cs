using MaskedSeq2Seq.Model;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

public class ScoreFunctionTests
{
    // Two decoder states and three encoder states of two features, of one sentence.
    private static readonly double[] Queries = [1, 2, -1, 0.5];
    private static readonly double[] States = [0.5, -1, 0.2, 0.4, 3, 1];

    [Fact]
    public void A_dot_score_is_the_sum_of_products()
    {
        // 1·0.5 + 2·(−1), 1·0.2 + 2·0.4, 1·3 + 2·1; −0.5 − 0.5, −0.2 + 0.2, −3 + 0.5
        Close([-1.5, 1, 5, -1, 0, -2.5], Scores("dot", []), 1e-12);
    }

    [Fact]
    public void A_general_score_is_the_dot_product_with_projected_states()
    {
        // W = [[1, 2], [0, −1]] makes the states (−1.5, 1), (1, −0.4), (5, −1)
        Close([0.5, 0.2, 3, 2, -1.2, -5.5], Scores("general", new() { ["keys.weight"] = [1, 2, 0, -1] }), 1e-12);
    }

    [Fact]
    public void An_additive_score_is_the_weighted_tanh_of_the_sum()
    {
        var scores = Scores("additive", new() { ["keys.weight"] = [1, 0, 0, 1], ["direction"] = [2, -1] });

        // 2 tanh(1 + 0.5) − tanh(2 − 1): 2 · 0.9051483 − 0.7615942
        Assert.Equal(1.0487024, scores[0], 1e-6);
        // 2 tanh(−1 + 3) − tanh(0.5 + 1): 2 · 0.9640276 − 0.9051483
        Assert.Equal(1.0229069, scores[5], 1e-6);
    }

    [Fact]
    public void A_scaled_dot_score_is_divided_by_the_root_of_its_size()
    {
        var scores = Scores("scaled_dot", new() { ["keys.weight"] = [1, 0, 0, 1] });

        // the products of dot over √2
        Close([-1.0606602, 0.7071068, 3.5355339, -0.7071068, 0, -1.7677670], scores, 1e-6);
    }

    [Fact]
    public void Each_head_of_a_scaled_dot_score_compares_its_own_features()
    {
        var scores = Scores("scaled_dot", new() { ["keys.weight"] = [1, 0, 0, 1] }, heads: 2);

        // one feature a head: 1·0.5, 1·0.2, 1·3, then the second query, then the second features
        Close([0.5, 0.2, 3, -0.5, -0.2, -3, -2, 0.8, 2, -0.5, 0.2, 0.5], scores, 1e-12);
    }

    [Fact]
    public void A_concat_score_is_the_additive_one_with_its_weights_stacked()
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var sizes = new ScoreSizes(EncoderState: 4, DecoderState: 3, Attention: 5);
        using var concat = Create("concat", sizes);
        using var additive = Create("additive", sizes);
        var (queries, states, ofQuery) = (Random(2, 3, 3), Random(2, 6, 4), Random(5, 3));
        concat.get_parameter("stacked.weight")!.copy_(
            cat([ofQuery, additive.get_parameter("keys.weight")!], 1));
        concat.get_parameter("direction")!.copy_(additive.get_parameter("direction")!);

        var expected = additive.Scores(nn.functional.linear(queries, ofQuery), additive.Keys(states));
        var actual = concat.Scores(queries, concat.Keys(states));
        var side = cat([
            queries.unsqueeze(2).expand(2, 3, 6, 3), states.unsqueeze(1).expand(2, 3, 6, 4),
        ], -1);
        var naive = nn.functional.linear(side, concat.get_parameter("stacked.weight")!).tanh()
            .matmul(concat.get_parameter("direction")!);

        Assert.Equal([2, 3, 6], actual.shape);
        Close(Values(expected), Values(actual), 1e-14);
        Close(Values(naive), Values(actual), 1e-14);
    }

    public static TheoryData<string, int> Functions => new()
    {
        { "additive", 1 }, { "concat", 1 }, { "dot", 1 }, { "general", 1 }, { "scaled_dot", 1 }, { "scaled_dot", 2 },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_gradient_agrees_with_finite_differences(string name, int heads)
    {
        using var scope = NewDisposeScope();
        using var score = Create(name, new ScoreSizes(4, 4, 4, heads));
        var (queries, states) = (Random(2, 3, 4).requires_grad_(), Random(2, 5, 4).requires_grad_());
        var coefficients = Random(2 * heads, 3, 5);
        Tensor Loss() => score.Scores(queries, score.Keys(states)).view(coefficients.shape).mul(coefficients).sum();

        Loss().backward();

        foreach (var input in score.parameters().Append<Tensor>(queries).Append(states))
            Close(FiniteDifferences.Of(Loss, input), Values(input.grad!), 1e-8);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_step_is_scored_as_if_it_were_the_only_one(string name, int heads)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var score = Create(name, new ScoreSizes(4, 4, 4, heads));
        var (queries, keys) = (Random(2, 3, 4), score.Keys(Random(2, 5, 4)));

        var together = score.Scores(queries, keys);

        for (var step = 0; step < 3; step++)
        {
            var alone = score.Scores(queries.narrow(1, step, 1), keys);
            Close(Values(alone), Values(together.narrow(-2, step, 1)), 1e-14);
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Scores_leave_no_tensor_behind(string name, int heads)
    {
        using var scope = NewDisposeScope();
        using var score = Create(name, new ScoreSizes(4, 4, 4, heads));
        var (queries, states) = (Random(2, 3, 4), Random(2, 5, 4));
        using var inner = NewDisposeScope();

        var keys = score.Keys(states);
        var scores = score.Scores(queries, keys);

        Assert.Equal(name == "dot" ? 1 : 2, inner.DisposablesCount);
        Assert.Equal(heads == 1 ? [2, 3, 5] : [2, heads, 3, 5], scores.shape);
    }

    private static double[] Scores(string name, Dictionary<string, double[]> parameters, int heads = 1)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var score = Create(name, new ScoreSizes(2, 2, 2, heads));
        foreach (var (key, values) in parameters)
            score.get_parameter(key)!.view(-1).copy_(tensor(values));
        return Values(score.Scores(tensor(Queries, [1, 2, 2]), score.Keys(tensor(States, [1, 3, 2]))));
    }

    private static ScoreFunction Create(string name, ScoreSizes sizes)
    {
        manual_seed(3);
        return ScoreFunctions.Create(name, sizes, new Initialization(new())).to(ScalarType.Float64);
    }

    private static Tensor Random(params long[] shape) => randn(shape, dtype: ScalarType.Float64);
}
