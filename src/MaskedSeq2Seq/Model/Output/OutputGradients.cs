using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// The loss of an output layer and its gradients, summed over parts of the target positions. The products are made in
/// the format of the <see cref="Autocast"/> that is open; log-softmax and sums are not.
/// </summary>
internal sealed class OutputGradients
{
    private readonly Tensor weight;
    private readonly Tensor bias;
    private readonly LossTerms terms;
    private readonly List<Tensor> ofFeatures = [];
    private Tensor? ofWeight;
    private Tensor? ofBias;

    /// <summary>Begins with nothing. All that is made goes with the dispose scope around this.</summary>
    /// <param name="weight">The layer's weight. [V, E]</param>
    /// <param name="bias">Its bias. [V]</param>
    /// <param name="terms">Smoothing and scale.</param>
    public OutputGradients(Tensor weight, Tensor bias, LossTerms terms)
    {
        (this.weight, this.bias, this.terms) = (Autocast.Narrow(weight), Autocast.Narrow(bias), terms);
        Loss = zeros([], dtype: weight.dtype, device: weight.device);
    }

    /// <summary>The scaled loss. []</summary>
    public Tensor Loss { get; }

    /// <summary>
    /// The gradients of what the layer was given at all positions so far [N, E], of its weight and of its bias.
    /// </summary>
    public List<Tensor> All() => [ofFeatures.Count == 1 ? ofFeatures[0] : cat(ofFeatures, 0), ofWeight!, ofBias!];

    /// <summary>Takes in some positions.</summary>
    /// <param name="features">What the layer is given there. [n, E]</param>
    /// <param name="gold">The tokens there. [n] int64</param>
    public void Add(Tensor features, Tensor gold)
    {
        using var scope = NewDisposeScope();
        var given = ProductRows.Narrow(features, Autocast.Current?.Format);
        var tokens = gold.unsqueeze(1);
        // log p, p and the gradient of the logits, one after the other in the same memory. [n, V]
        var logits = ProductRows.Without(nn.functional.linear(given, weight, bias), features.shape[0])
            .to_type(features.dtype).log_softmax(1);
        AddLoss(logits, tokens);
        logits.exp_();
        logits.scatter_add_(1, tokens, full_like(tokens, terms.LabelSmoothing - 1, dtype: features.dtype));
        if (terms.LabelSmoothing > 0)
            logits.sub_(terms.LabelSmoothing / logits.shape[1]);
        AddGradients(given, logits);
    }

    private void AddLoss(Tensor logProbabilities, Tensor tokens)
    {
        var (smoothing, scale) = terms;
        Loss.sub_(logProbabilities.gather(1, tokens).sum().mul_((1 - smoothing) * scale));
        if (smoothing > 0)
            Loss.sub_(logProbabilities.sum().mul_(smoothing / logProbabilities.shape[1] * scale));
    }

    private void AddGradients(Tensor given, Tensor logits)
    {
        var narrow = ProductRows.Narrow(logits, Autocast.Current?.Format);
        // The scale comes after the products, whose operands then keep clear of a narrow format's limits.
        var atFeatures = ProductRows.Without(narrow.mm(weight), logits.shape[0]);
        ofFeatures.Add(Scaled(atFeatures, logits.dtype).MoveToOuterDisposeScope());
        ofWeight = Sum(ofWeight, narrow.t().mm(given), logits.dtype);
        ofBias = Sum(ofBias, logits.sum(dim: 0), logits.dtype);
    }

    private Tensor Sum(Tensor? sum, Tensor part, ScalarType type) => sum is null
        ? Scaled(part, type).MoveToOuterDisposeScope()
        : sum.add_(part, terms.Scale);

    private Tensor Scaled(Tensor part, ScalarType type) => part.to_type(type).mul_(terms.Scale);
}
