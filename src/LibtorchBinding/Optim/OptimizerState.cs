using LibtorchBinding.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimizer remembers of a parameter.</summary>
public abstract class OptimizerState
{
    /// <summary>The parameter.</summary>
    protected Parameter _parameter;

    /// <summary>Makes an empty state.</summary>
    /// <param name="parameter">The parameter.</param>
    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    /// <summary>Copies the state of another parameter to this one's device.</summary>
    /// <param name="source">The other state, of the same kind.</param>
    public abstract void LoadStateDict(OptimizerState source);

    /// <summary>Starts anew.</summary>
    /// <param name="options">The settings of the parameter's group.</param>
    public abstract void Initialize(OptimizerOptions options);

    /// <summary>Whether another state holds nearly the same numbers.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True if so.</returns>
    public virtual bool ApproximatelyEquals(OptimizerState other) => false;

    /// <summary>Moves the state.</summary>
    /// <param name="device">The device.</param>
    public virtual void to(Device device)
    {
    }

    /// <summary>Zeros like the parameter, outside of all scopes.</summary>
    private protected Tensor ZerosLikeParameter() =>
        Aten.Call("zeros_like", _parameter).DetachFromDisposeScope();

    /// <summary>A copy on the parameter's device, outside of all scopes.</summary>
    private protected Tensor Copied(Tensor tensor) =>
        Aten.Call("to.device", tensor, _parameter.device, tensor.dtype, false, true).DetachFromDisposeScope();

    /// <summary>The tensor on a device; the one passed in is disposed.</summary>
    private protected static Tensor Moved(Tensor tensor, Device device)
    {
        using (tensor) return Aten.Call("to.device", tensor, device, tensor.dtype).DetachFromDisposeScope();
    }
}
