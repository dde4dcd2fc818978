namespace MaskedSeq2Seq.Model;

/// <summary>
/// Multiply-adds of a forward pass for one target token; a training step needs about three times as many, as the
/// backward pass multiplies once for the inputs and once for the weights. With s source tokens, w source columns and t
/// target tokens a sentence, embedding size E, state sizes H and C (both directions), attention size A and V target
/// tokens:
/// <list type="bullet">
/// <item>encoder: s/t · directions · 3H (inputs + H) for each layer (w/t when not packed)</item>
/// <item>bridge: C · H · layers / t</item>
/// <item>keys: w/t · C · A</item>
/// <item>attention: H · A for the query, w · A for the scores, w · C for the context vector</item>
/// <item>gates: 3H (E + C + H), and 3H · 2H for every further layer</item>
/// <item>readout: (H + C + E) · E</item>
/// <item>output: E · V</item>
/// </list>
/// Activations are not counted; the dearest of them, tanh in the additive score, is evaluated w · A times.
/// </summary>
/// <param name="Encoder">The encoder's recurrence.</param>
/// <param name="Bridge">From the encoder's final states to the decoder's first.</param>
/// <param name="Keys">The projection of the encoder's states.</param>
/// <param name="Attention">Query, scores and context vector.</param>
/// <param name="Gates">The decoder's recurrence.</param>
/// <param name="Readout">State, context and embedding to the readout.</param>
/// <param name="Output">Readout to vocabulary.</param>
public sealed record OperationCount(
    double Encoder, double Bridge, double Keys, double Attention, double Gates, double Readout, double Output)
{
    /// <summary>The sum of the parts.</summary>
    public double Total => Encoder + Bridge + Keys + Attention + Gates + Readout + Output;

    /// <summary>Counts for a model.</summary>
    /// <param name="settings">Sizes of the model.</param>
    /// <param name="targetVocabulary">Number of target tokens (V).</param>
    /// <param name="sourceTokens">Mean source tokens of a sentence (s).</param>
    /// <param name="sourceWidth">Mean source columns, padding included (w).</param>
    /// <param name="targetTokens">Mean target tokens of a sentence, end of sentence included (t).</param>
    public static OperationCount PerTargetToken(
        ModelSettings settings, int targetVocabulary, double sourceTokens, double sourceWidth, double targetTokens)
    {
        double embedding = settings.EmbeddingSize, hidden = settings.HiddenSize;
        double encoderState = settings.EncoderStateSize, attention = settings.ResolvedAttentionSize;
        var directions = encoderState / hidden;
        var read = settings.Packing ? sourceTokens : sourceWidth;
        var encoderInputs = embedding + (settings.EncoderLayers - 1) * encoderState;
        return new OperationCount(
            Encoder: read / targetTokens * directions * 3 * hidden * (encoderInputs + settings.EncoderLayers * hidden),
            Bridge: encoderState * hidden * settings.DecoderLayers / targetTokens,
            Keys: sourceWidth / targetTokens * encoderState * attention,
            Attention: hidden * attention + sourceWidth * (attention + encoderState),
            Gates: 3 * hidden * (embedding + encoderState + hidden + (settings.DecoderLayers - 1) * 2 * hidden),
            Readout: (hidden + encoderState + embedding) * embedding,
            Output: embedding * targetVocabulary);
    }
}
