using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// How the parameters start. Biases start at 0, but those of an LSTM's forget gates at 1; the embedding of padding
/// starts at 0.
/// </summary>
public sealed record InitializationSettings : ICheckedSettings
{
    /// <summary>Weights of linear maps and of recurrent inputs, each gate by itself.</summary>
    public InitializationScheme Weights { get; init; } = InitializationScheme.XavierUniform;

    /// <summary>Weights from one recurrent state to the next, each gate by itself.</summary>
    public InitializationScheme Recurrent { get; init; } = InitializationScheme.Orthogonal;

    /// <summary>Word embeddings.</summary>
    public InitializationScheme Embeddings { get; init; } = InitializationScheme.Normal;

    /// <summary>For weights that start `uniform` the largest magnitude, for `normal` the standard deviation.</summary>
    public double Scale { get; init; } = 0.08;

    /// <summary>
    /// For embeddings that start `uniform` the largest magnitude, for `normal` the standard deviation. 0 takes 1, which
    /// learned fastest, but 1/√(embedding size) for target embeddings that are the output layer's weights as well.
    /// </summary>
    public double EmbeddingScale { get; init; }

    /// <summary>For parameters that are overwritten: what takes the least time.</summary>
    internal static InitializationSettings Overwritten { get; } = new()
    {
        Weights = InitializationScheme.Uniform,
        Recurrent = InitializationScheme.Uniform,
        Embeddings = InitializationScheme.Uniform,
    };

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        problems.MoreThan(Scale, 0);
        problems.AtLeast(EmbeddingScale, 0);
    }
}
