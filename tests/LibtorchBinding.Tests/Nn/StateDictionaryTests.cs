using TorchSharp.Modules;

namespace LibtorchBinding.Tests.Nn;

public class StateDictionaryTests
{
    private sealed class Model : nn.Module
    {
        private readonly Embedding embedding = nn.Embedding(5, 3);
        private readonly GRU encoder = nn.GRU(3, 4, bidirectional: true);
        private readonly Linear output = nn.Linear(8, 5);
        private readonly Tensor scale;

        public Model(double scale = 1) : base(nameof(Model))
        {
            this.scale = full(1, scale, dtype: ScalarType.Float32).DetachFromDisposeScope();
            RegisterComponents();
        }

        public Tensor Run(Tensor ids) => output.call(encoder.call(embedding.call(ids)).Item1) * scale;
    }

    [Fact]
    public void Loading_a_state_makes_two_models_agree()
    {
        using var scope = NewDisposeScope();
        using var source = new Model(2);
        using var target = new Model(3);
        Tensor ids = tensor(new[] { 0L, 3L, 4L }, [3, 1]);

        (IList<string> missing, IList<string> unexpected) = target.load_state_dict(source.state_dict());

        Assert.Empty(missing);
        Assert.Empty(unexpected);
        TensorAssert.Close(source.Run(ids), target.Run(ids), 0);
    }

    [Fact]
    public void The_state_holds_every_parameter_and_buffer_by_name()
    {
        using var scope = NewDisposeScope();
        using var model = new Model();

        Dictionary<string, Tensor> state = model.state_dict();

        Assert.Equal(1 + 8 + 2 + 1, state.Count);
        Assert.Equal([5, 3], state["embedding.weight"].shape);
        Assert.Equal([12, 3], state["encoder.weight_ih_l0_reverse"].shape);
        Assert.Equal([1], state["scale"].shape);
    }

    [Fact]
    public void The_state_is_the_model_itself_not_a_copy()
    {
        using var scope = NewDisposeScope();
        using var model = new Model();

        using (no_grad())
        {
            model.state_dict()["output.bias"].fill_(7);
        }

        TensorAssert.Close([7, 7, 7, 7, 7], model.get_parameter("output.bias")!);
    }

    [Fact]
    public void Loading_strictly_refuses_a_missing_or_an_unknown_name()
    {
        using var scope = NewDisposeScope();
        using var model = new Model();
        Dictionary<string, Tensor> state = model.state_dict();
        state.Remove("output.bias");
        state.Add("output.extra", zeros(1));

        Assert.Throws<InvalidOperationException>(() => model.load_state_dict(state));
    }

    [Fact]
    public void Loading_leniently_reports_what_does_not_match()
    {
        using var scope = NewDisposeScope();
        using var model = new Model();
        Dictionary<string, Tensor> state = model.state_dict();
        state.Remove("output.bias");
        state.Add("output.extra", zeros(1));

        (IList<string> missing, IList<string> unexpected) = model.load_state_dict(state, strict: false);

        Assert.Equal(["output.bias"], missing);
        Assert.Equal(["output.extra"], unexpected);
    }

    [Fact]
    public void A_skipped_name_is_left_alone()
    {
        using var scope = NewDisposeScope();
        using var source = new Model(2);
        using var target = new Model(3);

        target.load_state_dict(source.state_dict(), skip: ["scale"]);

        TensorAssert.Close([3], target.get_buffer("scale")!);
    }
}
