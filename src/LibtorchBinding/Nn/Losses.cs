using LibtorchBinding.Native;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    /// <summary>A loss of a prediction and a target.</summary>
    /// <typeparam name="T1">The type of the prediction.</typeparam>
    /// <typeparam name="T2">The type of the target.</typeparam>
    /// <typeparam name="TResult">The type of the loss.</typeparam>
    public abstract class Loss<T1, T2, TResult> : nn.Module<T1, T2, TResult>
    {
        /// <summary>Makes the loss.</summary>
        /// <param name="reduction">How the losses of the elements become one.</param>
        public Loss(nn.Reduction reduction = nn.Reduction.Mean) : base(nameof(Loss<T1, T2, TResult>)) =>
            this.reduction = reduction;

        /// <summary>How the losses of the elements become one.</summary>
        public nn.Reduction reduction { get; }
    }

    /// <summary>A loss that weighs classes.</summary>
    /// <typeparam name="T1">The type of the prediction.</typeparam>
    /// <typeparam name="T2">The type of the target.</typeparam>
    /// <typeparam name="TResult">The type of the loss.</typeparam>
    public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
    {
        /// <summary>Makes the loss.</summary>
        /// <param name="weight">A weight for each class, or null.</param>
        /// <param name="reduction">How the losses of the elements become one.</param>
        public WeightedLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
            this.weight = weight;

        /// <summary>A weight for each class, or null.</summary>
        public Tensor? weight { get; }
    }

    namespace Modules
    {
        /// <summary>The cross entropy between scores and classes.</summary>
        public sealed class CrossEntropyLoss : WeightedLoss<Tensor, Tensor, Tensor>
        {
            /// <summary>Makes the loss.</summary>
            /// <param name="weight">A weight for each class, or null.</param>
            /// <param name="ignore_index">The class that counts neither in the sum nor in the mean, or null.</param>
            /// <param name="reduction">How the losses of the elements become one.</param>
            /// <param name="label_smoothing">The share of the probability that is spread over all classes.</param>
            public CrossEntropyLoss(
                Tensor? weight = null, long? ignore_index = null, nn.Reduction reduction = nn.Reduction.Mean,
                double label_smoothing = 0.0) : base(weight, reduction)
            {
                this.ignore_index = ignore_index;
                this.label_smoothing = label_smoothing;
            }

            /// <summary>The class that counts neither in the sum nor in the mean, or null.</summary>
            public long? ignore_index { get; }

            /// <summary>The share of the probability that is spread over all classes.</summary>
            public double label_smoothing { get; }

            /// <summary>Computes the loss.</summary>
            /// <param name="input">Scores, [N, C] or [N, C, ...].</param>
            /// <param name="target">Classes, [N] or [N, ...] int64.</param>
            /// <returns>The loss.</returns>
            public override Tensor forward(Tensor input, Tensor target) =>
                nn.functional.cross_entropy(input, target, weight, ignore_index ?? -100, reduction, label_smoothing);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>How the losses of the elements become one.</summary>
            public enum Reduction : long
            {
                /// <summary>They stay apart.</summary>
                None = 0,

                /// <summary>Their mean.</summary>
                Mean = 1,

                /// <summary>Their sum.</summary>
                Sum = 2,
            }

            /// <summary>The cross entropy between scores and classes.</summary>
            /// <param name="weight">A weight for each class, or null.</param>
            /// <param name="ignore_index">The class that counts neither in the sum nor in the mean, or null.</param>
            /// <param name="reduction">How the losses of the elements become one.</param>
            /// <returns>The module.</returns>
            public static CrossEntropyLoss CrossEntropyLoss(
                Tensor? weight = null, long? ignore_index = null, Reduction reduction = Reduction.Mean) =>
                new(weight, ignore_index, reduction);

            public static partial class functional
            {
                /// <summary>
                /// −log softmax(input)[target], with smoothed labels if wanted (Szegedy et al. 2016).
                /// </summary>
                /// <param name="input">Scores, [N, C] or [N, C, ...].</param>
                /// <param name="target">Classes, [N] or [N, ...] int64.</param>
                /// <param name="weight">A weight for each class, or null.</param>
                /// <param name="ignore_index">The class that counts neither in the sum nor in the mean.</param>
                /// <param name="reduction">How the losses of the elements become one.</param>
                /// <param name="label_smoothing">The share of the probability that is spread over all classes.</param>
                /// <returns>The loss, a scalar or of the target's shape.</returns>
                public static Tensor cross_entropy(
                    Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100,
                    Reduction reduction = Reduction.Mean, double label_smoothing = 0.0) =>
                    Aten.Call(
                        "cross_entropy_loss", input, target, weight, (long)reduction, ignore_index, label_smoothing);

                /// <summary>−input[target], for log-probabilities.</summary>
                /// <param name="input">Log-probabilities, [N, C] or [N, C, ...].</param>
                /// <param name="target">Classes, [N] or [N, ...] int64.</param>
                /// <param name="weight">A weight for each class, or null.</param>
                /// <param name="reduction">How the losses of the elements become one.</param>
                /// <returns>The loss, a scalar or of the target's shape.</returns>
                public static Tensor nll_loss(
                    Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                    Aten.Call("nll_loss_nd", input, target, weight, (long)reduction);
            }
        }
    }
}
