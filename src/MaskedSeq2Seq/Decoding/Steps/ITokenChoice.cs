using static TorchSharp.torch;

namespace MaskedSeq2Seq.Decoding;

/// <summary>Chooses the tokens with which hypotheses may go on.</summary>
internal interface ITokenChoice
{
    /// <summary>Chooses for every row.</summary>
    /// <param name="logProbabilities">Of each row's next token. [R, V]</param>
    /// <param name="rows">What stands in each row.</param>
    /// <returns>The log-probabilities of the tokens chosen, and their ids. Each [R, K]</returns>
    (Tensor LogProbabilities, Tensor Tokens) Choose(Tensor logProbabilities, IReadOnlyList<BeamRow> rows);
}
