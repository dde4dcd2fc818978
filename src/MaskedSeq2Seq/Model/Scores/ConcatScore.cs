using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// v · tanh(W [q; s]): the concat score of Luong, Pham and Manning (2015), with one matrix over decoder and encoder
/// state side by side. The product with [q; s] is the sum of the products with q and with s, so no pair is ever put
/// side by side: with the two halves of W as its matrices, <see cref="AdditiveScore"/> is the same function.
/// </summary>
internal sealed class ConcatScore : ScoreFunction
{
    private readonly Linear stacked;
    private readonly ScoreSizes sizes;
    private Parameter direction;

    public ConcatScore(ScoreSizes sizes, Initialization initialization)
        : base("concat", querySize: 0)
    {
        this.sizes = sizes;
        stacked = nn.Linear(sizes.DecoderState + sizes.EncoderState, sizes.Attention, hasBias: false);
        initialization.Linear(stacked);
        direction = initialization.Direction(sizes.Attention);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override ScoreOperations Operations => new(
        Key: sizes.EncoderState * sizes.Attention, Query: sizes.DecoderState * sizes.Attention, Pair: sizes.Attention);

    /// <inheritdoc/>
    public override Tensor Keys(Tensor states) => Product(states, sizes.DecoderState, sizes.EncoderState);

    /// <inheritdoc/>
    public override Tensor Scores(Tensor query, Tensor keys)
    {
        using var projected = Product(query, 0, sizes.DecoderState);
        return AdditiveScore.OfSums(projected, keys, direction);
    }

    private Tensor Product(Tensor input, long first, long count)
    {
        using var columns = stacked.weight!.narrow(1, first, count);
        return nn.functional.linear(input, columns);
    }
}
