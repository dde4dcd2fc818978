using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Adam (Kingma and Ba 2015).</summary>
        public class Adam : OptimizerHelper, IBetas
        {
            /// <summary>Makes an optimizer of one group.</summary>
            /// <param name="parameters">The parameters.</param>
            /// <param name="lr">The learning rate.</param>
            /// <param name="beta1">The decay rate of the mean.</param>
            /// <param name="beta2">The decay rate of the mean square.</param>
            /// <param name="eps">What is added to the root of the mean square.</param>
            /// <param name="weight_decay">The share of the parameter that is added to its gradient.</param>
            /// <param name="amsgrad">Whether the largest mean square so far counts.</param>
            /// <param name="maximize">Whether to climb.</param>
            /// <exception cref="ArgumentException">A setting is out of its range.</exception>
            public Adam(
                IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999,
                double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
                : this(
                    [new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad,
                    maximize)
            {
            }

            /// <summary>Makes an optimizer of several groups.</summary>
            /// <param name="parameters">The groups; what their settings leave open is given by the rest.</param>
            /// <param name="lr">The learning rate.</param>
            /// <param name="beta1">The decay rate of the mean.</param>
            /// <param name="beta2">The decay rate of the mean square.</param>
            /// <param name="eps">What is added to the root of the mean square.</param>
            /// <param name="weight_decay">The share of the parameter that is added to its gradient.</param>
            /// <param name="amsgrad">Whether the largest mean square so far counts.</param>
            /// <param name="maximize">Whether to climb.</param>
            /// <exception cref="ArgumentException">A setting is out of its range.</exception>
            public Adam(
                IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999,
                double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            {
                OptimizerSettings.NotNegative(lr, "learning rate");
                OptimizerSettings.NotNegative(eps, "ε");
                OptimizerSettings.DecayRate(beta1, "beta1");
                OptimizerSettings.DecayRate(beta2, "beta2");
                OptimizerSettings.NotNegative(weight_decay, "weight_decay value");
                _defaults = new Options
                {
                    LearningRate = lr,
                    InitialLearningRate = lr,
                    beta1 = beta1,
                    beta2 = beta2,
                    eps = eps,
                    weight_decay = weight_decay,
                    amsgrad = amsgrad,
                    maximize = maximize,
                };
                foreach (var group in parameters) add_param_group(group);
            }

            /// <summary>The decay rates that new groups get.</summary>
            public (double, double) Betas
            {
                get => (Defaults.beta1!.Value, Defaults.beta2!.Value);
                set => (Defaults.beta1, Defaults.beta2) = value;
            }

            private Options Defaults => (Options)_defaults;

            /// <inheritdoc/>
            public override Tensor step(Func<Tensor>? closure = null) => _step<ParamGroup>(
                group => group.Options.Update().Apply(
                    Learning<State>(group).Select(entry => (entry.Parameter, entry.Gradient, (IMoments)entry.State))),
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
                /// <summary>The decay rate of the mean.</summary>
                public double? beta1;

                /// <summary>The decay rate of the mean square.</summary>
                public double? beta2;

                /// <summary>The share of the parameter that is added to its gradient.</summary>
                public double? weight_decay;

                /// <summary>What is added to the root of the mean square.</summary>
                public double? eps;

                /// <summary>Whether the largest mean square so far counts.</summary>
                public bool? amsgrad;

                /// <summary>Whether to climb.</summary>
                public bool? maximize;

                /// <inheritdoc/>
                public override void LoadStateDict(OptimizerOptions source)
                {
                    base.LoadStateDict(source);
                    var other = (Options)source;
                    (beta1, beta2, eps) = (other.beta1, other.beta2, other.eps);
                    (weight_decay, amsgrad, maximize) = (other.weight_decay, other.amsgrad, other.maximize);
                }

                internal void Complete(Options defaults)
                {
                    LearningRate ??= defaults.LearningRate;
                    beta1 ??= defaults.beta1;
                    beta2 ??= defaults.beta2;
                    eps ??= defaults.eps;
                    weight_decay ??= defaults.weight_decay;
                    amsgrad ??= defaults.amsgrad;
                    maximize ??= defaults.maximize;
                }

                internal AdamUpdate Update() => new(
                    LearningRate!.Value, beta1!.Value, beta2!.Value, eps!.Value, weight_decay!.Value, amsgrad!.Value,
                    maximize!.Value, DecoupledDecay: false);
            }

            /// <summary>Parameters with settings of their own.</summary>
            public class ParamGroup : ParamGroup<Options>, IBetas
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
                /// <param name="beta1">The decay rate of the mean.</param>
                /// <param name="beta2">The decay rate of the mean square.</param>
                /// <param name="eps">What is added to the root of the mean square.</param>
                /// <param name="weight_decay">The share of the parameter that is added to its gradient.</param>
                /// <param name="amsgrad">Whether the largest mean square so far counts.</param>
                /// <param name="maximize">Whether to climb.</param>
                public ParamGroup(
                    IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999,
                    double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
                    : base(parameters, new Options
                    {
                        LearningRate = lr,
                        beta1 = beta1,
                        beta2 = beta2,
                        eps = eps,
                        weight_decay = weight_decay,
                        amsgrad = amsgrad,
                        maximize = maximize,
                    })
                {
                }

                /// <inheritdoc/>
                public (double, double) Betas
                {
                    get => (Options.beta1!.Value, Options.beta2!.Value);
                    set => (Options.beta1, Options.beta2) = value;
                }
            }

            /// <summary>The moments of a parameter.</summary>
            public sealed class State : OptimizerState, IDisposable, IMoments
            {
                /// <summary>How many steps the parameter has taken.</summary>
                public long step;

                /// <summary>The decaying mean of the gradients.</summary>
                public Tensor exp_avg = null!;

                /// <summary>The decaying mean of the squared gradients.</summary>
                public Tensor exp_avg_sq = null!;

                /// <summary>The largest of those so far, elementwise; null without AMSGrad.</summary>
                public Tensor? max_exp_avg_sq;

                /// <summary>Makes an empty state.</summary>
                /// <param name="parameter">The parameter.</param>
                public State(Parameter parameter) : base(parameter)
                {
                }

                long IMoments.Step
                {
                    get => step;
                    set => step = value;
                }

                Tensor IMoments.Mean => exp_avg;

                Tensor IMoments.Square => exp_avg_sq;

                Tensor? IMoments.LargestSquare => max_exp_avg_sq;

                /// <summary>Disposes the moments.</summary>
                public void Dispose()
                {
                    exp_avg?.Dispose();
                    exp_avg_sq?.Dispose();
                    max_exp_avg_sq?.Dispose();
                }

                /// <inheritdoc/>
                public override void Initialize(OptimizerOptions options)
                {
                    Dispose();
                    step = 0;
                    exp_avg = ZerosLikeParameter();
                    exp_avg_sq = ZerosLikeParameter();
                    max_exp_avg_sq = ((Options)options).amsgrad == true ? ZerosLikeParameter() : null;
                }

                /// <inheritdoc/>
                public override void LoadStateDict(OptimizerState source)
                {
                    var other = (State)source;
                    Dispose();
                    step = other.step;
                    exp_avg = Copied(other.exp_avg);
                    exp_avg_sq = Copied(other.exp_avg_sq);
                    max_exp_avg_sq = other.max_exp_avg_sq is { } largest ? Copied(largest) : null;
                }

                /// <inheritdoc/>
                public override bool ApproximatelyEquals(OptimizerState other) =>
                    other is State state
                    && step == state.step
                    && exp_avg.allclose(state.exp_avg)
                    && exp_avg_sq.allclose(state.exp_avg_sq)
                    && (max_exp_avg_sq is null || max_exp_avg_sq.allclose(state.max_exp_avg_sq!));

                /// <inheritdoc/>
                public override void to(Device device)
                {
                    exp_avg = Moved(exp_avg, device);
                    exp_avg_sq = Moved(exp_avg_sq, device);
                    if (max_exp_avg_sq is not null) max_exp_avg_sq = Moved(max_exp_avg_sq, device);
                }
            }
        }
    }

    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Adam (Kingma and Ba 2015).</summary>
            /// <param name="parameters">The parameters.</param>
            /// <param name="lr">The learning rate.</param>
            /// <param name="beta1">The decay rate of the mean.</param>
            /// <param name="beta2">The decay rate of the mean square.</param>
            /// <param name="eps">What is added to the root of the mean square.</param>
            /// <param name="weight_decay">The share of the parameter that is added to its gradient.</param>
            /// <param name="amsgrad">Whether the largest mean square so far counts.</param>
            /// <param name="maximize">Whether to climb.</param>
            /// <returns>The optimizer.</returns>
            public static Adam Adam(
                IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9,
                double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false,
                bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            /// <summary>Adam (Kingma and Ba 2015).</summary>
            /// <param name="parameters">The parameters, by name.</param>
            /// <param name="lr">The learning rate.</param>
            /// <param name="beta1">The decay rate of the mean.</param>
            /// <param name="beta2">The decay rate of the mean square.</param>
            /// <param name="eps">What is added to the root of the mean square.</param>
            /// <param name="weight_decay">The share of the parameter that is added to its gradient.</param>
            /// <param name="amsgrad">Whether the largest mean square so far counts.</param>
            /// <param name="maximize">Whether to climb.</param>
            /// <returns>The optimizer.</returns>
            public static Adam Adam(
                IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-3, double beta1 = 0.9,
                double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false,
                bool maximize = false) =>
                new(
                    parameters.Select(entry => entry.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad,
                    maximize);

            /// <summary>Adam (Kingma and Ba 2015).</summary>
            /// <param name="parameters">The groups; what their settings leave open is given by the rest.</param>
            /// <param name="lr">The learning rate.</param>
            /// <param name="beta1">The decay rate of the mean.</param>
            /// <param name="beta2">The decay rate of the mean square.</param>
            /// <param name="eps">What is added to the root of the mean square.</param>
            /// <param name="weight_decay">The share of the parameter that is added to its gradient.</param>
            /// <param name="amsgrad">Whether the largest mean square so far counts.</param>
            /// <param name="maximize">Whether to climb.</param>
            /// <returns>The optimizer.</returns>
            public static Adam Adam(
                IEnumerable<Adam.ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9,
                double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false,
                bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
        }
    }
}
