using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Marks modules that have neither parameters nor buffers.</summary>
public interface IParameterLessModule
{
}

/// <summary>A module of one input with neither parameters nor buffers: moving it does nothing.</summary>
/// <typeparam name="T1">The type of the input.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract class ParameterLessModule<T1, TResult> : nn.Module<T1, TResult>, IParameterLessModule
{
    /// <summary>Makes the module.</summary>
    /// <param name="name">The name of the kind of module.</param>
    protected ParameterLessModule(string name) : base(name)
    {
    }

    /// <inheritdoc/>
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;

    /// <summary>Refuses: there are no buffers here.</summary>
    /// <param name="name">A name.</param>
    /// <param name="tensor">A tensor.</param>
    /// <param name="persistent">Of no meaning here.</param>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) =>
        throw new InvalidOperationException($"{GetName()} is a module without parameters: it takes no buffer.");

    /// <summary>Refuses: there are no parameters here.</summary>
    /// <param name="name">A name.</param>
    /// <param name="param">A parameter.</param>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) =>
        throw new InvalidOperationException($"{GetName()} is a module without parameters: it takes none.");

    /// <summary>Adds a submodule, which may not have parameters either.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="submodule">The module.</param>
    /// <exception cref="InvalidOperationException">The submodule may have parameters.</exception>
    public override void register_module(string name, nn.Module submodule)
    {
        if (submodule is not IParameterLessModule)
            throw new InvalidOperationException("Submodules of a module without parameters must be without them too.");
        base.register_module(name, submodule);
    }
}
