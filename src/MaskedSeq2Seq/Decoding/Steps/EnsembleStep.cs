using static TorchSharp.torch;

namespace MaskedSeq2Seq.Decoding;

/// <summary>What several models think of one step.</summary>
/// <param name="LogProbabilities">
/// Of the next token: the logarithm of the mean of the models' probabilities. [R, V]
/// </param>
/// <param name="Weights">How much they looked at each source position, in the mean. [R, S]</param>
internal sealed record EnsembleStep(Tensor LogProbabilities, Tensor Weights);
