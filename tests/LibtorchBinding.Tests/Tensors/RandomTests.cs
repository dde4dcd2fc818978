namespace LibtorchBinding.Tests.Tensors;

public class RandomTests
{
    [Fact]
    public void The_same_seed_gives_the_same_numbers()
    {
        using var scope = NewDisposeScope();

        manual_seed(7);
        Tensor first = randn(5);
        manual_seed(7);
        Tensor again = randn(5);
        Tensor next = randn(5);

        Assert.Equal(first.Values(), again.Values());
        Assert.NotEqual(first.Values(), next.Values());
    }

    [Fact]
    public void A_generator_is_a_stream_of_its_own()
    {
        using var scope = NewDisposeScope();
        using var one = new Generator(3);
        using var two = new Generator(3);

        Tensor first = rand(4, generator: one);
        _ = rand(100);
        Tensor second = rand(4, generator: two);

        Assert.Equal(first.Values(), second.Values());
        Assert.Equal(3, one.initial_seed());
    }

    [Fact]
    public void A_saved_state_continues_where_it_was_taken()
    {
        using var scope = NewDisposeScope();
        manual_seed(11);
        _ = rand(3);
        Tensor state = random.get_rng_state();

        Tensor expected = rand(4);
        random.set_rng_state(state);

        Assert.Equal(expected.Values(), rand(4).Values());
    }

    [Fact]
    public void Draws_follow_their_distributions()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);

        Tensor uniform = rand(20_000);
        Tensor normal = randn(20_000);
        Tensor whole = randint(2, 5, [20_000]);

        Assert.InRange(uniform.min().item<float>(), 0, 0.01);
        Assert.InRange(uniform.max().item<float>(), 0.99, 1);
        Assert.InRange(normal.mean().item<float>(), -0.03, 0.03);
        Assert.InRange(normal.std().item<float>(), 0.97, 1.03);
        Assert.Equal([2, 3, 4], whole.Values().Distinct().Order());
    }

    [Fact]
    public void A_permutation_holds_every_place_once()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);

        Assert.Equal(Enumerable.Range(0, 50).Select(i => (double)i), randperm(50).Values().Order());
    }

    [Fact]
    public void Multinomial_draws_only_what_has_weight()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);

        Tensor drawn = multinomial(tensor(new[] { 0f, 1f, 0f }), 8, replacement: true);

        Assert.All(drawn.Values(), place => Assert.Equal(1, place));
    }
}
