namespace MaskedSeq2Seq.Model;

/// <summary>
/// Multiply-adds of a forward pass for one target token; a training step needs about three times as many, as the
/// backward pass multiplies once for the inputs and once for the weights. With s source tokens, w source columns and t
/// target tokens a sentence, embedding size E, state sizes H and C (of the encoder, both directions), attention size A
/// and V target tokens, the model of Bahdanau, Cho and Bengio (2015) needs:
/// <list type="bullet">
/// <item>encoder: s/t · directions · 3H (inputs + H) for each layer (w/t when not packed)</item>
/// <item>bridge: C · H · layers / t</item>
/// <item>memory: w/t · C · A</item>
/// <item>attention: H · A for the query, w · A for the scores, w · C for the context vector</item>
/// <item>layers: 3H (E + C + H), and 3H · 2H for every further layer</item>
/// <item>readout: (H + C + E) · E</item>
/// <item>output: E · V; without a readout (H + C + E) · V</item>
/// </list>
/// Activations are not counted; the dearest of them, tanh in the additive score, is evaluated w · A times.
/// </summary>
/// <param name="Encoder">The encoder.</param>
/// <param name="Decoder">The decoder, from the encoder's states to the readout.</param>
/// <param name="Output">Readout to vocabulary.</param>
public sealed record OperationCount(double Encoder, DecoderOperations Decoder, double Output)
{
    /// <summary>The sum of the parts.</summary>
    public double Total => Encoder + Decoder.Total + Output;
}

/// <summary>Multiply-adds of a decoder for one target token.</summary>
/// <param name="Bridge">From the encoder's final states to the decoder's first.</param>
/// <param name="Memory">What it makes of the encoder's states once: keys and values.</param>
/// <param name="Attention">Queries, scores and context vectors.</param>
/// <param name="Layers">Its recurrence, or what stands in its place.</param>
/// <param name="Readout">From all that a step knows to the readout.</param>
public sealed record DecoderOperations(double Bridge, double Memory, double Attention, double Layers, double Readout)
{
    /// <summary>The sum of the parts.</summary>
    public double Total => Bridge + Memory + Attention + Layers + Readout;
}

/// <summary>The lengths that decide how much work a sentence is.</summary>
/// <param name="SourceTokens">Mean source tokens of a sentence.</param>
/// <param name="SourceWidth">Mean source columns, padding included.</param>
/// <param name="TargetTokens">Mean target tokens of a sentence, end of sentence included.</param>
public readonly record struct SentenceShape(double SourceTokens, double SourceWidth, double TargetTokens);
