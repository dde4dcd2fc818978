using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

public sealed class WeightDecayTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    // Without a gradient that says otherwise, a decay of 0.5 at a rate of 0.1 takes a twentieth of a matrix.
    [Theory]
    [InlineData("adamw")]
    [InlineData("sgd")]
    public void Matrices_shrink_and_vectors_do_not(string name)
    {
        using var scope = NewDisposeScope();
        using var matrix = new Parameter(tensor(new float[,] { { 2, -4 }, { 0, 8 } }));
        using var vector = new Parameter(tensor(new float[] { 2, -4 }));
        using var upper = new Parameter(tensor(new float[,] { { 20 } }));

        Step(name, matrix, vector, upper);

        AssertClose([1.9f, -3.8f, 0, 7.6f], matrix);
        AssertClose([2, -4], vector);
        AssertClose([19], upper);
    }

    // Adam takes any gradient of the first step for one of its rate, whatever its size: here that of the decay.
    [Fact]
    public void Adam_reads_the_decay_of_matrices_as_a_gradient_and_none_of_vectors()
    {
        using var scope = NewDisposeScope();
        using var vector = new Parameter(tensor(new float[] { 2, -4 }));
        using var matrix = new Parameter(tensor(new float[,] { { 2, -4 } }));

        Step("adam", vector, matrix);

        AssertClose([2, -4], vector);
        AssertClose([1.9f, -3.9f], matrix);
    }

    [Fact]
    public void What_the_optimizer_remembers_is_saved_under_the_name_of_the_parameter_that_it_belongs_to()
    {
        using var scope = NewDisposeScope();
        using Seq2SeqModel model = CopyingTask.Model();
        using var optimizer = Optimizers.Create(new OptimizerSettings(), model.parameters());
        var names = model.named_parameters().ToList();
        foreach (var (index, (_, parameter)) in names.Index())
            parameter.grad = full_like(parameter, index + 1);
        optimizer.step();

        Checkpoint.Save(folder["state"], model, optimizer, new TrainingProgress());

        using var content = SafetensorsFile.Read(folder["state"]);
        foreach (var (index, (name, _)) in names.Index())
            Assert.Equal(
                0.1f * (index + 1), content.Tensors[$"optimizer.{name}.exp_avg"].flatten()[0].item<float>(), 4);
    }

    private static void Step(string name, params Parameter[] parameters)
    {
        foreach (var parameter in parameters)
            parameter.grad = zeros_like(parameter);
        var settings = new OptimizerSettings { Name = name, LearningRate = 0.1, WeightDecay = 0.5 };
        using var optimizer = Optimizers.Create(settings, parameters);
        optimizer.step();
    }

    private static void AssertClose(float[] expected, Tensor actual)
    {
        float[] values = [.. actual.detach().flatten().data<float>()];
        Assert.Equal(expected.Length, values.Length);
        Assert.All(expected.Zip(values), pair => Assert.Equal(pair.First, pair.Second, 5));
    }
}
