using TorchSharp.Modules;

namespace LibtorchBinding.Tests.Nn;

public class ModuleTests
{
    private sealed class Leaf : nn.Module<Tensor, Tensor>
    {
        private readonly Parameter scale = new(ones(2));
        private readonly Tensor offset = full(2, 3.0, dtype: ScalarType.Float32);

        public Leaf() : base(nameof(Leaf))
        {
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => input * scale + offset;
    }

    private sealed class Tree : nn.Module<Tensor, Tensor, Tensor>
    {
        private readonly Linear projection = nn.Linear(2, 2);
        private readonly Leaf leaf = new();
        private readonly Dropout dropout = nn.Dropout(0.5);
        private readonly Parameter gain = new(ones(1));

        public Tree() : base(nameof(Tree))
        {
            RegisterComponents();
        }

        public override Tensor forward(Tensor left, Tensor right) =>
            dropout.call(leaf.call(projection.call(left))) * gain + right;
    }

    private static readonly string[] ParameterNames =
        ["gain", "projection.weight", "projection.bias", "leaf.scale"];

    [Fact]
    public void Fields_are_registered_under_their_names()
    {
        using var scope = NewDisposeScope();
        using var tree = new Tree();

        Assert.Equal(ParameterNames.Order(), tree.named_parameters().Select(p => p.name).Order());
        Assert.Equal(["leaf.offset"], tree.named_buffers().Select(b => b.name));
        Assert.Equal(["projection", "leaf", "dropout"], tree.named_children().Select(c => c.name));
        Assert.Equal(4, tree.parameters().Count());
        Assert.Equal(3, tree.modules().Count());
        Assert.Equal(nameof(Tree), tree.GetName());
    }

    [Fact]
    public void A_modules_own_parameters_can_be_listed_without_those_of_its_children()
    {
        using var scope = NewDisposeScope();
        using var tree = new Tree();

        Assert.Equal(["gain"], tree.named_parameters(recurse: false).Select(p => p.name));
    }

    [Fact]
    public void Parameters_are_found_by_their_dotted_name()
    {
        using var scope = NewDisposeScope();
        using var tree = new Tree();

        Assert.True(tree.has_parameter("leaf.scale"));
        Assert.False(tree.has_parameter("leaf.offset"));
        Assert.True(tree.has_buffer("leaf.offset"));
        TensorAssert.Close([1, 1], tree.get_parameter("leaf.scale")!);
        Assert.Null(tree.get_parameter("leaf.missing"));
    }

    [Fact]
    public void Call_runs_forward_with_its_arguments()
    {
        using var scope = NewDisposeScope();
        using var leaf = new Leaf();
        using var tree = new Tree();
        tree.eval();

        TensorAssert.Close([4, 5], leaf.call(tensor(new[] { 1f, 2f })));
        Assert.Equal([1, 2], tree.call(ones(1, 2), zeros(1, 2)).shape);
    }

    [Fact]
    public void Training_and_evaluation_reach_every_descendant()
    {
        using var scope = NewDisposeScope();
        using var tree = new Tree();

        Assert.True(tree.training);
        tree.eval();
        Assert.All(tree.modules(), module => Assert.False(module.training));
        tree.train();
        Assert.All(tree.modules(), module => Assert.True(module.training));
    }

    [Fact]
    public void Apply_visits_children_before_their_parent()
    {
        using var scope = NewDisposeScope();
        using var tree = new Tree();
        var visited = new List<string>();

        tree.apply(module => visited.Add(module.GetName()));

        Assert.Equal([nameof(Linear), nameof(Leaf), nameof(Dropout), nameof(Tree)], visited);
    }

    [Fact]
    public void Zero_grad_removes_gradients()
    {
        using var scope = NewDisposeScope();
        using var tree = new Tree();
        tree.call(ones(1, 2), ones(1, 2)).sum().backward();

        Assert.All(tree.parameters(), p => Assert.NotNull(p.grad));
        tree.zero_grad();

        Assert.All(tree.parameters(), p => Assert.Null(p.grad));
    }

    [Fact]
    public void Modules_can_be_registered_by_hand_but_not_twice()
    {
        using var scope = NewDisposeScope();
        using var tree = new Tree();

        tree.register_module("extra", nn.Linear(2, 3, hasBias: false));
        tree.register_parameter("free", new Parameter(zeros(1)));
        tree.register_buffer("count", zeros(1));

        Assert.True(tree.has_parameter("extra.weight"));
        Assert.False(tree.has_parameter("extra.bias"));
        Assert.True(tree.has_parameter("free"));
        Assert.True(tree.has_buffer("count"));
        Assert.Throws<InvalidOperationException>(() => tree.register_module("extra", nn.Linear(1, 1)));
        Assert.Throws<InvalidOperationException>(() => tree.register_parameter("free", new Parameter(zeros(1))));
        Assert.Throws<ArgumentException>(() => tree.register_module("a.b", nn.Linear(1, 1)));
    }

    [Fact]
    public void Hooks_see_and_may_change_what_passes()
    {
        using var scope = NewDisposeScope();
        using var leaf = new Leaf();
        var before = leaf.register_forward_pre_hook((module, input) => input + 1);
        var after = leaf.register_forward_hook((module, input, output) => output * 10);

        TensorAssert.Close([50, 50], leaf.call(ones(2)));
        before.remove();
        after.remove();

        TensorAssert.Close([4, 4], leaf.call(ones(2)));
    }

    [Fact]
    public void A_module_keeps_its_parameters_when_the_scope_it_was_built_in_ends()
    {
        Linear linear;
        using (NewDisposeScope())
        {
            linear = nn.Linear(2, 2);
        }

        Assert.False(linear.weight.IsInvalid);
        linear.Dispose();
    }

    [Fact]
    public void Disposing_a_module_disposes_its_parameters()
    {
        var tree = new Tree();
        List<Parameter> parameters = [.. tree.parameters()];

        tree.Dispose();

        Assert.All(parameters, p => Assert.True(p.IsInvalid));
    }

    [Fact]
    public void A_list_of_modules_names_its_members_by_place()
    {
        using var scope = NewDisposeScope();
        using var owner = new Owner();

        Assert.Equal(
            ["layers.0.weight", "layers.0.bias", "layers.1.weight", "layers.1.bias"],
            owner.named_parameters().Select(p => p.name));
    }

    private sealed class Owner : nn.Module
    {
        private readonly ModuleList<Linear> layers = nn.ModuleList(nn.Linear(2, 2), nn.Linear(2, 2));

        public Owner() : base(nameof(Owner))
        {
            RegisterComponents();
            Assert.Equal(2, layers.Count);
        }
    }

    [Fact]
    public void A_sequence_of_modules_runs_them_in_order()
    {
        using var scope = NewDisposeScope();
        using var chain = nn.Sequential(("first", nn.Linear(3, 2)), ("bend", nn.Tanh()));
        Tensor input = ones(1, 3);

        Tensor expected = ((Linear)chain.children().First()).call(input).tanh();

        TensorAssert.Close(expected, chain.call(input));
        Assert.Equal(["first.weight", "first.bias"], chain.named_parameters().Select(p => p.name));
    }
}
