using MaskedSeq2Seq.Training;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

public class StepNoiseTests
{
    [Fact]
    public void The_same_seed_and_step_draw_the_same_numbers()
    {
        StepNoise.Seed(3, 17, CPU);
        using var first = rand(5);
        StepNoise.Seed(3, 17, CPU);
        using var again = rand(5);

        Assert.Equal(first.data<float>().ToArray(), again.data<float>().ToArray());
    }

    [Fact]
    public void Neighbouring_seeds_and_steps_share_no_seed()
    {
        var seeds =
            from seed in Enumerable.Range(-3, 60)
            from step in Enumerable.Range(1, 500)
            select StepNoise.Mix(seed, step);

        Assert.Equal(60 * 500, seeds.Where(seed => seed >= 0).Distinct().Count());
    }
}
