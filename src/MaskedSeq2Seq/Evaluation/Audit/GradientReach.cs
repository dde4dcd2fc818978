namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// How much of the loss's gradient arrives at padding: the Euclidean norms over all sentences, of the gradient of the
/// summed cross entropy. On CUDA dropout falls as in training, because cuDNN goes back through nothing else.
/// </summary>
/// <param name="StatesAtPadding">With respect to the encoder's states at padding, as attention reads them.</param>
/// <param name="StatesAtTokens">The same at real tokens.</param>
/// <param name="EmbeddingsAtPadding">With respect to the embedded source at padding, what the encoder reads.</param>
/// <param name="EmbeddingsAtTokens">The same at real tokens.</param>
public sealed record GradientReach(
    double StatesAtPadding, double StatesAtTokens, double EmbeddingsAtPadding, double EmbeddingsAtTokens);
