using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>
/// While it lives, a model never ends a sentence. A model that has learned nothing ends them anywhere or nowhere, as
/// its seed will have it; so that its searches do the same work each time, only the length limit ends them.
/// </summary>
internal sealed class EndlessAnswers : IDisposable
{
    // Out of reach in float16 too.
    private const double Never = -1e4;

    private readonly Tensor bias;
    private readonly Tensor before;

    /// <summary>Takes the end of sentence out of a model's reach.</summary>
    /// <param name="model">The model.</param>
    public EndlessAnswers(Seq2SeqModel model)
    {
        using var quiet = no_grad();
        bias = EndOf(BiasOf(model)).DetachFromDisposeScope();
        before = bias.clone().DetachFromDisposeScope();
        bias.fill_(Never);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using var quiet = no_grad();
        bias.copy_(before);
        bias.Dispose();
        before.Dispose();
    }

    private static Tensor EndOf(Tensor perToken) => perToken.narrow(0, SpecialTokens.EndOfSentence, 1);

    /// <summary>The one vector of the output layer: what it adds to each token's logit. [V]</summary>
    private static Parameter BiasOf(Seq2SeqModel model) => model.named_parameters()
        .Single(one => one.name.StartsWith("output.", StringComparison.Ordinal) && one.parameter.dim() == 1)
        .parameter;
}
