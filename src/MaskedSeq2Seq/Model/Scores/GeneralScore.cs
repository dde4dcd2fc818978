using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// q · W s: the general score of Luong, Pham and Manning (2015). W s is projected once for each source, to the size of
/// the decoder's state, which asks as it is.
/// </summary>
internal sealed class GeneralScore : ScoreFunction
{
    private readonly Linear keys;
    private readonly ScoreSizes sizes;

    public GeneralScore(ScoreSizes sizes, Initialization initialization)
        : base("general", querySize: 0)
    {
        this.sizes = sizes;
        keys = nn.Linear(sizes.EncoderState, sizes.DecoderState, hasBias: false);
        initialization.Linear(keys);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override ScoreOperations Operations =>
        new(Key: sizes.EncoderState * sizes.DecoderState, Query: 0, Pair: sizes.DecoderState);

    /// <inheritdoc/>
    public override Tensor Keys(Tensor states) => keys.Project(states);

    /// <inheritdoc/>
    public override Tensor Scores(Tensor query, Tensor keys) => DotScore.Products(query, keys);
}
