using TorchSharp.Modules;

namespace LibtorchBinding.Tests.Optim;

public class OptimizerStateTests
{
    private static void Step(QuadraticProblem problem, optim.Optimizer optimizer, int times = 1)
    {
        for (int i = 0; i < times; i++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            problem.Loss().backward();
            optimizer.step();
        }
    }

    [Fact]
    public void A_restored_optimizer_goes_on_as_if_never_stopped()
    {
        using var steady = new QuadraticProblem();
        using Adam steadyAdam = optim.Adam([steady.X], 0.1, amsgrad: true);
        using var first = new QuadraticProblem();
        using Adam firstAdam = optim.Adam([first.X], 0.1, amsgrad: true);
        using var second = new QuadraticProblem();
        using Adam secondAdam = optim.Adam([second.X], 0.9, amsgrad: true);

        Step(steady, steadyAdam, 7);
        Step(first, firstAdam, 4);
        using (no_grad())
        {
            second.X.copy_(first.X);
        }

        secondAdam.load_state_dict(firstAdam.state_dict());
        Step(second, secondAdam, 3);

        Assert.Equal(steady.X.Values(), second.X.Values());
        Assert.Equal(0.1, secondAdam.ParamGroups.Single().LearningRate);
    }

    [Fact]
    public void The_state_of_adam_is_open_to_a_checkpoint()
    {
        using var problem = new QuadraticProblem();
        using Adam optimizer = optim.Adam([problem.X], 0.1, beta1: 0.5, beta2: 0.75);
        Step(problem, optimizer);

        var state = Assert.IsType<Adam.State>(optimizer.state_dict().State.Single());

        Assert.Equal(1, state.step);
        TensorAssert.Close([0.5 * 1 * -1.5, 0.5 * 0.3 * 1.5, 0], state.exp_avg, 1e-12);
        TensorAssert.Close([0.25 * 2.25, 0.25 * 0.45 * 0.45, 0], state.exp_avg_sq, 1e-12);
        Assert.Null(state.max_exp_avg_sq);
    }

    [Fact]
    public void Adamw_and_sgd_keep_their_states_as_well()
    {
        using var one = new QuadraticProblem();
        using AdamW adamw = optim.AdamW([one.X], 0.1);
        using var two = new QuadraticProblem();
        using SGD sgd = optim.SGD([two.X], 0.1, momentum: 0.9);
        Step(one, adamw, 2);
        Step(two, sgd);

        Assert.Equal(2, Assert.IsType<AdamW.State>(adamw.state_dict().State.Single()).step);
        TensorAssert.Close(
            [-1.5, 0.45, 0], Assert.IsType<SGD.State>(sgd.state_dict().State.Single()).momentum_buffer!, 1e-12);
    }

    [Fact]
    public void The_options_are_those_given()
    {
        using var problem = new QuadraticProblem();
        using Adam optimizer = optim.Adam([problem.X], 0.1, 0.8, 0.9, 1e-5, 0.3);

        var options = Assert.IsType<Adam.Options>(optimizer.state_dict().Options.Single());

        Assert.Equal((0.1, 0.8, 0.9), (options.LearningRate, options.beta1, options.beta2));
        Assert.Equal((1e-5, 0.3), (options.eps, options.weight_decay));
        Assert.Equal((0.8, 0.9), optimizer.Betas);
    }

    [Fact]
    public void The_learning_rate_can_be_changed_between_steps()
    {
        using var problem = new QuadraticProblem();
        using SGD optimizer = optim.SGD([problem.X], 0.1);
        double[] start = problem.X.Values();

        foreach (optim.ILearningRateController group in optimizer.ParamGroups)
        {
            group.LearningRate = 0;
        }

        Step(problem, optimizer);

        Assert.Equal(start, problem.X.Values());
    }

    [Fact]
    public void Groups_have_learning_rates_of_their_own()
    {
        using var scope = NewDisposeScope();
        using var slow = new QuadraticProblem();
        using var fast = new QuadraticProblem();
        using SGD optimizer = optim.SGD(
            [new SGD.ParamGroup([slow.X], lr: 0.01), new SGD.ParamGroup([fast.X], lr: 0.02)], 0.5);

        (slow.Loss() + fast.Loss()).backward();
        optimizer.step();

        TensorAssert.Close([0.5 + 0.01 * 1.5, 0.5 - 0.01 * 0.45, 0.5], slow.X, 1e-12);
        TensorAssert.Close([0.5 + 0.02 * 1.5, 0.5 - 0.02 * 0.45, 0.5], fast.X, 1e-12);
        Assert.Equal(2, optimizer.parameters().Count());
    }

    [Fact]
    public void Zero_grad_clears_gradients()
    {
        using var scope = NewDisposeScope();
        using var problem = new QuadraticProblem();
        using Adam optimizer = optim.Adam([problem.X]);
        problem.Loss().backward();

        optimizer.zero_grad();

        Assert.True(problem.X.grad is null || problem.X.grad.Values().All(value => value == 0));
    }

    [Fact]
    public void A_closure_computes_the_loss_that_step_returns()
    {
        using var scope = NewDisposeScope();
        using var problem = new QuadraticProblem();
        using Adam optimizer = optim.Adam([problem.X], 0.1);

        Tensor loss = optimizer.step(() =>
        {
            Tensor value = problem.Loss();
            value.backward();
            return value;
        });

        Assert.Equal(0.5 * (2.25 + 0.3 * 2.25), loss.item<double>(), 12);
        Assert.NotEqual(0.5, problem.X[0].item<double>());
    }

    [Fact]
    public void A_disposed_optimizer_gives_its_tensors_back()
    {
        using var problem = new QuadraticProblem();
        long before = LiveTensors.Settled();

        using (Adam optimizer = optim.Adam([problem.X], amsgrad: true))
        {
            Assert.Equal(before + 3, Tensor.TotalCount);
        }

        Assert.Equal(before, Tensor.TotalCount);
    }
}
