using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Masking;

namespace MaskedSeq2Seq.Model;

/// <summary>What only a transformer encoder or decoder has. Its width is the hidden size.</summary>
public sealed record TransformerSettings : ICheckedSettings
{
    /// <summary>How many heads share the hidden size in every attention.</summary>
    public int Heads { get; init; } = 4;

    /// <summary>
    /// Features between the two linear maps of the feed-forward part; 0 takes four times the hidden size.
    /// </summary>
    public int FeedForwardSize { get; init; }

    /// <summary>
    /// How the encoder's attention of the source over itself treats padding. `columns`: −∞ at padded keys, which nobody
    /// looks at then; this is the right one. `rows`: −∞ at padded queries, so that real tokens still look at padding;
    /// what comes of a mask broadcast along the wrong side. `multiplied`: scores of padded keys times 0, where e⁰ = 1;
    /// what comes of a mask of zeros and ones multiplied instead of −∞ added. `none`: no mask. A decoder never looks
    /// ahead, and so never at the padding after its tokens, whatever stands here; how it looks at the source is `mask`.
    /// </summary>
    [KnownFrom(typeof(SelfAttentionMasks))]
    public string SelfAttentionMask { get; init; } = "columns";

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        problems.AtLeast(Heads, 1);
        problems.AtLeast(FeedForwardSize, 0);
        problems.Known(SelfAttentionMask, SelfAttentionMasks.Names);
    }
}
