using LibtorchBinding.Native;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>
        /// Gradient descent, with momentum (Polyak 1964) or Nesterov's variant (Sutskever et al. 2013).
        /// </summary>
        public class SGD : OptimizerHelper, IMomentum
        {
            /// <summary>Makes an optimizer of one group.</summary>
            /// <param name="parameters">The parameters.</param>
            /// <param name="lr">The learning rate.</param>
            /// <param name="momentum">The share of the last direction that is kept.</param>
            /// <param name="dampening">The share of the gradient that is left out of the direction.</param>
            /// <param name="weight_decay">The share of the parameter that is added to its gradient.</param>
            /// <param name="nesterov">Whether to look ahead along the direction.</param>
            /// <param name="maximize">Whether to climb.</param>
            /// <exception cref="ArgumentException">A setting is out of its range.</exception>
            public SGD(
                IEnumerable<Parameter> parameters, double lr, double momentum = 0.0, double dampening = 0,
                double weight_decay = 0, bool nesterov = false, bool maximize = false)
                : this(
                    [new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov,
                    maximize)
            {
            }

            /// <summary>Makes an optimizer of several groups.</summary>
            /// <param name="parameters">The groups; what their settings leave open is given by the rest.</param>
            /// <param name="lr">The learning rate.</param>
            /// <param name="momentum">The share of the last direction that is kept.</param>
            /// <param name="dampening">The share of the gradient that is left out of the direction.</param>
            /// <param name="weight_decay">The share of the parameter that is added to its gradient.</param>
            /// <param name="nesterov">Whether to look ahead along the direction.</param>
            /// <param name="maximize">Whether to climb.</param>
            /// <exception cref="ArgumentException">A setting is out of its range.</exception>
            public SGD(
                IEnumerable<ParamGroup> parameters, double lr, double momentum = 0.0, double dampening = 0,
                double weight_decay = 0, bool nesterov = false, bool maximize = false)
            {
                OptimizerSettings.NotNegative(lr, "learning rate");
                OptimizerSettings.NotNegative(momentum, "momentum value");
                OptimizerSettings.NotNegative(weight_decay, "weight_decay value");
                if (nesterov && (momentum <= 0 || dampening != 0))
                    throw new ArgumentException("Nesterov momentum requires a momentum and zero dampening");
                _defaults = new Options
                {
                    LearningRate = lr,
                    InitialLearningRate = lr,
                    momentum = momentum,
                    dampening = dampening,
                    weight_decay = weight_decay,
                    nesterov = nesterov,
                    maximize = maximize,
                };
                foreach (var group in parameters) add_param_group(group);
            }

            /// <summary>The momentum that new groups get.</summary>
            public double Momentum
            {
                get => Defaults.momentum!.Value;
                set => Defaults.momentum = value;
            }

            private Options Defaults => (Options)_defaults;

            /// <inheritdoc/>
            public override Tensor step(Func<Tensor>? closure = null) => _step<ParamGroup>(
                group =>
                {
                    foreach (var (parameter, gradient, state) in Learning<State>(group))
                    {
                        var direction = state.Direction(parameter, gradient, group.Options);
                        var rate = group.LearningRate;
                        Aten.Do("add_.Tensor", parameter, direction, group.Options.maximize == true ? rate : -rate);
                    }
                },
                closure);

            /// <inheritdoc/>
            public override void add_param_group(Modules.ParamGroup param_group)
            {
                ArgumentNullException.ThrowIfNull(param_group);
                param_group.Options ??= new Options();
                ((Options)param_group.Options).Complete(Defaults);
                Join(param_group, parameter => new State(parameter));
            }

            /// <summary>The settings of a group; null takes that of the optimizer.</summary>
            public class Options : OptimizerOptions
            {
                /// <summary>The share of the last direction that is kept.</summary>
                public double? momentum;

                /// <summary>The share of the gradient that is left out of the direction.</summary>
                public double? dampening;

                /// <summary>The share of the parameter that is added to its gradient.</summary>
                public double? weight_decay;

                /// <summary>Whether to look ahead along the direction.</summary>
                public bool? nesterov;

                /// <summary>Whether to climb.</summary>
                public bool? maximize;

                /// <inheritdoc/>
                public override void LoadStateDict(OptimizerOptions source)
                {
                    base.LoadStateDict(source);
                    var other = (Options)source;
                    (momentum, dampening, weight_decay) = (other.momentum, other.dampening, other.weight_decay);
                    (nesterov, maximize) = (other.nesterov, other.maximize);
                }

                internal void Complete(Options defaults)
                {
                    LearningRate ??= defaults.LearningRate;
                    momentum ??= defaults.momentum;
                    dampening ??= defaults.dampening;
                    weight_decay ??= defaults.weight_decay;
                    nesterov ??= defaults.nesterov;
                    maximize ??= defaults.maximize;
                }
            }

            /// <summary>Parameters with settings of their own.</summary>
            public class ParamGroup : ParamGroup<Options>, IMomentum
            {
                /// <summary>Makes an empty group.</summary>
                public ParamGroup()
                {
                }

                /// <summary>Makes a group.</summary>
                /// <param name="parameters">The parameters.</param>
                /// <param name="options">The settings.</param>
                public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options)
                {
                }

                /// <summary>Makes a group.</summary>
                /// <param name="parameters">The parameters.</param>
                /// <param name="lr">The learning rate.</param>
                /// <param name="momentum">The share of the last direction that is kept.</param>
                /// <param name="dampening">The share of the gradient that is left out of the direction.</param>
                /// <param name="weight_decay">The share of the parameter that is added to its gradient.</param>
                /// <param name="nesterov">Whether to look ahead along the direction.</param>
                /// <param name="maximize">Whether to climb.</param>
                public ParamGroup(
                    IEnumerable<Parameter> parameters, double lr = 1e-3, double momentum = 0.0, double dampening = 0,
                    double weight_decay = 0, bool nesterov = false, bool maximize = false)
                    : base(parameters, new Options
                    {
                        LearningRate = lr,
                        momentum = momentum,
                        dampening = dampening,
                        weight_decay = weight_decay,
                        nesterov = nesterov,
                        maximize = maximize,
                    })
                {
                }

                /// <inheritdoc/>
                public double Momentum
                {
                    get => Options.momentum!.Value;
                    set => Options.momentum = value;
                }
            }

            /// <summary>The last direction of a parameter.</summary>
            public sealed class State : OptimizerState, IDisposable
            {
                /// <summary>The last direction; null without momentum, and before the first step.</summary>
                public Tensor? momentum_buffer;

                /// <summary>Makes an empty state.</summary>
                /// <param name="parameter">The parameter.</param>
                public State(Parameter parameter) : base(parameter)
                {
                }

                /// <summary>Disposes the last direction.</summary>
                public void Dispose() => momentum_buffer?.Dispose();

                /// <inheritdoc/>
                public override void Initialize(OptimizerOptions options)
                {
                    Dispose();
                    momentum_buffer = null;
                }

                /// <inheritdoc/>
                public override void LoadStateDict(OptimizerState source)
                {
                    var other = (State)source;
                    Dispose();
                    momentum_buffer = other.momentum_buffer is { } buffer ? Copied(buffer) : null;
                }

                /// <inheritdoc/>
                public override bool ApproximatelyEquals(OptimizerState other) =>
                    other is State state
                    && (momentum_buffer is null || momentum_buffer.allclose(state.momentum_buffer!));

                /// <inheritdoc/>
                public override void to(Device device)
                {
                    if (momentum_buffer is not null) momentum_buffer = Moved(momentum_buffer, device);
                }

                /// <summary>Where to go, which becomes the last direction.</summary>
                internal Tensor Direction(Parameter parameter, Tensor gradient, Options options)
                {
                    if (options.weight_decay is { } decay and not 0)
                        gradient = Aten.Call("add.Tensor", gradient, parameter, decay);
                    if (options.momentum is not { } momentum || momentum == 0) return gradient;

                    if (momentum_buffer is null)
                    {
                        momentum_buffer = Aten.Call("clone", gradient).DetachFromDisposeScope();
                    }
                    else
                    {
                        Aten.Do("mul_.Scalar", momentum_buffer, momentum);
                        Aten.Do("add_.Tensor", momentum_buffer, gradient, 1 - options.dampening!.Value);
                    }

                    return options.nesterov == true
                        ? Aten.Call("add.Tensor", gradient, momentum_buffer, momentum)
                        : momentum_buffer;
                }
            }
        }
    }

    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Gradient descent, with momentum if wanted.</summary>
            /// <param name="parameters">The parameters.</param>
            /// <param name="learningRate">The learning rate.</param>
            /// <param name="momentum">The share of the last direction that is kept.</param>
            /// <param name="dampening">The share of the gradient that is left out of the direction.</param>
            /// <param name="weight_decay">The share of the parameter that is added to its gradient.</param>
            /// <param name="nesterov">Whether to look ahead along the direction.</param>
            /// <param name="maximize">Whether to climb.</param>
            /// <returns>The optimizer.</returns>
            public static SGD SGD(
                IEnumerable<Parameter> parameters, double learningRate, double momentum = 0,
                double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            /// <summary>Gradient descent, with momentum if wanted.</summary>
            /// <param name="parameters">The parameters, by name.</param>
            /// <param name="learningRate">The learning rate.</param>
            /// <param name="momentum">The share of the last direction that is kept.</param>
            /// <param name="dampening">The share of the gradient that is left out of the direction.</param>
            /// <param name="weight_decay">The share of the parameter that is added to its gradient.</param>
            /// <param name="nesterov">Whether to look ahead along the direction.</param>
            /// <param name="maximize">Whether to climb.</param>
            /// <returns>The optimizer.</returns>
            public static SGD SGD(
                IEnumerable<(string name, Parameter parameter)> parameters, double learningRate, double momentum = 0,
                double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(
                    parameters.Select(entry => entry.parameter), learningRate, momentum, dampening, weight_decay,
                    nesterov, maximize);

            /// <summary>Gradient descent, with momentum if wanted.</summary>
            /// <param name="parameters">The groups; what their settings leave open is given by the rest.</param>
            /// <param name="learningRate">The learning rate.</param>
            /// <param name="momentum">The share of the last direction that is kept.</param>
            /// <param name="dampening">The share of the gradient that is left out of the direction.</param>
            /// <param name="weight_decay">The share of the parameter that is added to its gradient.</param>
            /// <param name="nesterov">Whether to look ahead along the direction.</param>
            /// <param name="maximize">Whether to climb.</param>
            /// <returns>The optimizer.</returns>
            public static SGD SGD(
                IEnumerable<SGD.ParamGroup> parameters, double learningRate, double momentum = 0,
                double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
        }
    }
}
