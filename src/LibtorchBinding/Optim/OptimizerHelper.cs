using LibtorchBinding.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>What the optimizers share: groups, states, and the frame around a step.</summary>
public abstract class OptimizerHelper : Optimizer
{
    private readonly Dictionary<Parameter, OptimizerState> states = new(ReferenceEqualityComparer.Instance);

    /// <summary>The settings of groups that bring none.</summary>
    protected OptimizerOptions _defaults = new();

    /// <summary>
    /// Copies settings and states of an optimizer of the same kind for parameters of the same shapes.
    /// </summary>
    /// <param name="state_dict">What the other's <see cref="state_dict()"/> returned.</param>
    /// <exception cref="ArgumentException">The numbers of groups or parameters differ.</exception>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        ArgumentNullException.ThrowIfNull(state_dict);
        var own = this.state_dict();
        if (state_dict.Options.Count != own.Options.Count)
            throw new ArgumentException("Invalid optimizer state -- different number of groups.", nameof(state_dict));
        if (state_dict.State.Count != own.State.Count)
            throw new ArgumentException("Invalid optimizer state -- different number of states.", nameof(state_dict));

        foreach (var (target, source) in own.Options.Zip(state_dict.Options))
            if (!ReferenceEquals(target, source)) target.LoadStateDict(source);
        foreach (var (target, source) in own.State.Zip(state_dict.State))
            if (!ReferenceEquals(target, source)) target.LoadStateDict(source);
    }

    /// <summary>The settings of the groups and the states of the parameters: live objects, no copies.</summary>
    /// <returns>Settings and states.</returns>
    public virtual StateDictionary state_dict()
    {
        var dictionary = new StateDictionary();
        foreach (var group in _parameter_groups)
        {
            dictionary.Options.Add(group.Options);
            var places = new List<int>();
            dictionary.StateIndexRef.Add(places);
            foreach (var parameter in group.Parameters)
            {
                places.Add(dictionary.State.Count);
                dictionary.State.Add(states[parameter]);
            }
        }

        return dictionary;
    }

    /// <summary>Moves the states.</summary>
    /// <param name="device">The device.</param>
    public void to(Device device)
    {
        foreach (var state in states.Values) state.to(device);
    }

    /// <inheritdoc/>
    public override void zero_grad()
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        Tensor[] gradients = [.. parameters().Select(parameter => parameter.grad).OfType<Tensor>()];
        if (gradients.Length > 0) Aten.Do("_foreach_zero_", gradients);
    }

    /// <summary>Runs the closure with gradients, and then a step for each group without.</summary>
    /// <typeparam name="T">The type of the groups.</typeparam>
    /// <param name="body">The step of a group.</param>
    /// <param name="loss_closure">The closure, or null.</param>
    /// <returns>The closure's loss, or null.</returns>
    protected Tensor _step<T>(Action<T> body, Func<Tensor>? loss_closure = null) where T : ParamGroup
    {
        ArgumentNullException.ThrowIfNull(body);
        Tensor? loss = null;
        if (loss_closure is not null)
        {
            using var recording = enable_grad();
            loss = loss_closure();
        }

        using var frozen = no_grad();
        using var scope = NewDisposeScope();
        foreach (var group in _parameter_groups) body((T)group);
        return loss!;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            foreach (var state in states.Values.OfType<IDisposable>()) state.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Adds a group whose settings are complete, with a fresh state for each parameter.</summary>
    private protected void Join(ParamGroup group, Func<Parameter, OptimizerState> newState)
    {
        group.Parameters = [.. group.Parameters];
        group.InitialLearningRate = group.LearningRate;
        _parameter_groups.Add(group);
        foreach (var parameter in group.Parameters)
        {
            var state = newState(parameter);
            states.Add(parameter, state);
            state.Initialize(group.Options);
        }
    }

    /// <summary>
    /// Parameters that have a gradient, with the gradient and the state; the caller's scope owns the gradients.
    /// </summary>
    private protected IEnumerable<(Parameter Parameter, Tensor Gradient, TState State)> Learning<TState>(
        ParamGroup group)
        where TState : OptimizerState
    {
        foreach (var parameter in group.Parameters)
            if (parameter.grad is { } gradient) yield return (parameter, gradient, (TState)states[parameter]);
    }
}
