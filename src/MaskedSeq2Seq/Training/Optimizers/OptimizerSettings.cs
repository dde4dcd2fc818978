using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Training;

/// <summary>The rule that turns gradients into updates, and its constants.</summary>
public sealed record OptimizerSettings : ICheckedSettings
{
    /// <summary>The rule: adam is of Kingma and Ba (2015), adamw of Loshchilov and Hutter (2019).</summary>
    [KnownFrom(typeof(Optimizers))]
    public string Name { get; init; } = "adam";

    /// <summary>The learning rate that the schedule scales.</summary>
    public double LearningRate { get; init; } = 1e-3;

    /// <summary>
    /// The pull of weights towards 0: added to the gradient by adam and sgd, applied to the weights by adamw. Matrices
    /// are pulled, embeddings among them; vectors (biases, weights of normalisations, a score's direction) are not.
    /// </summary>
    public double WeightDecay { get; init; }

    /// <summary>The share of the last update that sgd keeps, in [0, 1); the others ignore it.</summary>
    public double Momentum { get; init; }

    /// <summary>The decay of adam's and adamw's mean of gradients, in [0, 1).</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>The decay of adam's and adamw's mean of squared gradients, in [0, 1).</summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>What adam and adamw add to the divisor.</summary>
    public double Epsilon { get; init; } = 1e-8;

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        problems.Known(Name, Optimizers.Names);
        problems.MoreThan(LearningRate, 0);
        problems.AtLeast(WeightDecay, 0);
        BelowOne(problems, nameof(Momentum), Momentum);
        BelowOne(problems, nameof(Beta1), Beta1);
        BelowOne(problems, nameof(Beta2), Beta2);
        problems.AtLeast(Epsilon, 0);
        if (double.IsInfinity(LearningRate))
            problems.Add(nameof(LearningRate), "must be a finite number");
        if (double.IsInfinity(WeightDecay))
            problems.Add(nameof(WeightDecay), "must be a finite number");
    }

    private static void BelowOne(SettingsProblems problems, string property, double value)
    {
        problems.Between(value, 0, 1, property);
        if (value == 1)
            problems.Add(property, "must be below 1");
    }
}
