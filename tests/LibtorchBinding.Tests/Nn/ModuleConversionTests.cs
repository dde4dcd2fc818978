using TorchSharp.Modules;

namespace LibtorchBinding.Tests.Nn;

public class ModuleConversionTests
{
    private sealed class Mixed : nn.Module<Tensor, Tensor>
    {
        private readonly Embedding embedding = nn.Embedding(4, 3);
        private readonly GRU encoder = nn.GRU(3, 3, batchFirst: true);
        private readonly LayerNorm norm = nn.LayerNorm(3);
        private readonly Linear output = nn.Linear(3, 2);
        private readonly Parameter gain = new(ones(1));
        private readonly Tensor steps = zeros(1, dtype: ScalarType.Int64);

        public Mixed() : base(nameof(Mixed))
        {
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) =>
            output.call(norm.call(encoder.call(embedding.call(input)).Item1)) * gain + steps;
    }

    [Theory]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.BFloat16)]
    public void Every_floating_point_parameter_takes_the_new_dtype(ScalarType dtype)
    {
        using var scope = NewDisposeScope();
        using var model = new Mixed();

        model.to(dtype);

        Assert.All(model.parameters(), p => Assert.Equal(dtype, p.dtype));
        Assert.All(model.parameters(), p => Assert.True(p.requires_grad));
        Assert.Equal(ScalarType.Int64, model.get_buffer("steps")!.dtype);
    }

    [Fact]
    public void A_converted_model_computes_the_same()
    {
        using var scope = NewDisposeScope();
        using var model = new Mixed();
        Tensor ids = tensor(new[] { 0L, 3L, 1L }, [1, 3]);
        Tensor single = model.call(ids);

        model.to(ScalarType.Float64);
        Tensor twice = model.call(ids);

        Assert.Equal(ScalarType.Float64, twice.dtype);
        TensorAssert.Close(single, twice, 1e-5);
    }

    [Fact]
    public void A_converted_model_still_learns()
    {
        using var scope = NewDisposeScope();
        using var model = new Mixed();
        model.to(ScalarType.Float64);

        model.call(tensor(new[] { 0L, 3L }, [1, 2])).sum().backward();

        Assert.All(model.parameters(), p => Assert.NotNull(p.grad));
    }

    [Fact]
    public void Conversion_to_the_same_dtype_and_device_keeps_the_very_parameters()
    {
        using var scope = NewDisposeScope();
        using var model = new Mixed();
        List<Parameter> before = [.. model.parameters()];

        model.to(ScalarType.Float32).to(CPU);

        Assert.All(before.Zip(model.parameters()), pair => Assert.Same(pair.First, pair.Second));
    }

    [Fact]
    public void Whole_numbers_are_no_dtype_for_a_model()
    {
        using var scope = NewDisposeScope();
        using var model = new Mixed();

        Assert.Throws<ArgumentException>(() => model.to(ScalarType.Int64));
    }

    [Fact]
    public void Layers_can_be_made_in_another_dtype()
    {
        using var scope = NewDisposeScope();

        Assert.Equal(ScalarType.Float64, nn.Linear(2, 2, dtype: ScalarType.Float64).weight.dtype);
        Assert.Equal(ScalarType.Float64, nn.Embedding(2, 2, dtype: ScalarType.Float64).weight!.dtype);
        Assert.All(
            nn.GRU(2, 2, dtype: ScalarType.Float64).parameters(), p => Assert.Equal(ScalarType.Float64, p.dtype));
    }
}
