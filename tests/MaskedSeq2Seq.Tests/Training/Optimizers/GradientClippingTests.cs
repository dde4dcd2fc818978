using MaskedSeq2Seq.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

public class GradientClippingTests
{
    [Fact]
    public void Gradients_of_norm_13_are_scaled_to_the_maximum_together()
    {
        using var scope = NewDisposeScope();
        var (a, b, without) = (WithGradient(3, 4), WithGradient(12), new Parameter(zeros(2)));

        var norm = GradientClipping.Clip([a, without, b], 6.5);

        Assert.Equal(13, norm.item<float>(), 5);
        AssertClose([1.5f, 2f], a);
        AssertClose([6f], b);
    }

    [Fact]
    public void Many_numbers_are_measured_and_scaled_as_few_are()
    {
        using var scope = NewDisposeScope();
        using var two = new Threads(2);
        Parameter[] parameters = [
            .. new[] { 40, 600_000, 1, 300_000 }.Select(size => WithGradient([.. Enumerable.Repeat(0.01f, size)]))];

        var norm = GradientClipping.Clip(parameters, 0.5);

        var expected = 0.01 * Math.Sqrt(900_041);
        Assert.Equal(expected, norm.item<float>(), 2);
        foreach (var parameter in parameters)
            AssertClose([.. Enumerable.Repeat((float)(0.01 * 0.5 / expected), (int)parameter.numel())], parameter);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(0)]
    public void Gradients_within_the_maximum_or_without_one_stay_as_they_are(double maximum)
    {
        using var scope = NewDisposeScope();
        var parameter = WithGradient(3, 4);

        Assert.Equal(5, GradientClipping.Clip([parameter], maximum).item<float>(), 5);
        AssertClose([3f, 4f], parameter);
    }

    private static Parameter WithGradient(params float[] gradient)
    {
        var parameter = new Parameter(zeros(gradient.Length));
        using var loss = (parameter * tensor(gradient)).sum();
        loss.backward();
        return parameter;
    }

    private static void AssertClose(float[] expected, Parameter parameter)
    {
        using var gradient = parameter.grad!;
        Assert.All(expected.Zip(gradient.data<float>().ToArray()), pair => Assert.Equal(pair.First, pair.Second, 5));
    }
}
