using MaskedSeq2Seq.Data;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// Embeds words, and in training drops some of what a model reads: features (Srivastava et al. 2014), the same in all
/// words of a sentence (Gal and Ghahramani 2016) or in each word others; all occurrences of a word (Merity, Keskar and
/// Socher 2018); single words, which are read as unknown (Iyyer et al. 2015). It has no parameters.
/// </summary>
internal sealed class InputDropout : nn.Module
{
    private readonly double features;
    private readonly bool variational;
    private readonly double types;
    private readonly double words;

    public InputDropout(ModelSettings settings)
        : base(nameof(InputDropout))
    {
        (features, variational) = (settings.Dropout, settings.VariationalDropout);
        (types, words) = (settings.EmbeddingDropout, settings.WordDropout);
    }

    /// <summary>Embeds a batch of sentences. [B, T, E]</summary>
    /// <param name="embedding">The embeddings.</param>
    /// <param name="tokens">Token ids. [B, T]</param>
    public Tensor Embed(Embedding embedding, Tensor tokens)
    {
        using var noise = Draw(embedding, tokens.shape[0]);
        return Embed(embedding, tokens, noise);
    }

    /// <summary>Embeds a batch, or one step of it, with what was drawn for all its steps.</summary>
    /// <param name="embedding">The embeddings.</param>
    /// <param name="tokens">Token ids. [B, T] or [B]</param>
    /// <param name="noise">What <see cref="Draw"/> gave for the batch.</param>
    /// <returns>The embeddings. [B, T, E] or [B, E]</returns>
    public Tensor Embed(Embedding embedding, Tensor tokens, InputNoise noise)
    {
        using var scope = NewDisposeScope();
        var read = training && words > 0 ? WithoutSome(tokens) : tokens;
        var embedded = embedding.call(read);
        if (noise.Types is not null)
            embedded = embedded.mul(noise.Types.index_select(0, read.flatten()).view([.. read.shape, 1]));
        embedded = noise.Features is null
            ? FeatureDropout.Of(embedded, features, training && !variational)
            : embedded.mul(tokens.dim() == 1 ? noise.Features.squeeze(1) : noise.Features);
        return embedded.MoveToOuterDisposeScope();
    }

    /// <summary>Draws what stays the same in all steps of a batch; nothing when not in training.</summary>
    /// <param name="embedding">The embeddings.</param>
    /// <param name="sentences">Sentences in the batch (B).</param>
    /// <returns>What was drawn; the caller's to dispose.</returns>
    public InputNoise Draw(Embedding embedding, long sentences)
    {
        var weight = embedding.weight!;
        return new InputNoise(
            training && types > 0 ? FeatureDropout.Kept(types, weight, weight.shape[0], 1) : null,
            training && variational && features > 0
                ? FeatureDropout.Kept(features, weight, sentences, 1, weight.shape[1])
                : null);
    }

    /// <summary>Special tokens stay: padding is no word, and a sentence's beginning says that it begins.</summary>
    private Tensor WithoutSome(Tensor tokens)
    {
        var dropped = Noise.Uniform(tokens.shape, tokens.device).lt(words)
            .logical_and(tokens.ge(SpecialTokens.Count));
        return tokens.masked_fill(dropped, SpecialTokens.Unknown);
    }
}

/// <summary>What input dropout leaves in all steps of one batch.</summary>
/// <param name="Types">A factor for each word of the vocabulary, or null. [V, 1]</param>
/// <param name="Features">A factor for each feature of each sentence, or null. [B, 1, E]</param>
internal sealed record InputNoise(Tensor? Types, Tensor? Features) : IDisposable
{
    /// <summary>Frees the factors.</summary>
    public void Dispose()
    {
        Types?.Dispose();
        Features?.Dispose();
    }
}
