using MaskedSeq2Seq.Model;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Decoding;

/// <summary>
/// One or several models that write the same sentences, token by token, with all that they remember of them. It is to
/// be made within a dispose scope, and used within one scope more, out of which what it remembers is moved.
/// </summary>
internal sealed class Ensemble
{
    private readonly IReadOnlyList<Seq2SeqModel> models;
    private readonly EncodedSource[] sources;
    private readonly DecoderState[] states;

    /// <summary>Lets the models read a batch.</summary>
    /// <param name="models">The models; their vocabularies are the same.</param>
    /// <param name="source">Token ids on the models' device. [B, S] int64</param>
    /// <param name="lengths">Real tokens in each row, on the CPU. [B] int64</param>
    public Ensemble(IReadOnlyList<Seq2SeqModel> models, Tensor source, Tensor lengths)
    {
        this.models = models;
        sources = [.. models.Select(model => model.Encode(source, lengths))];
        states = [.. models.Zip(sources, (model, encoded) => model.Start(encoded))];
    }

    /// <summary>One step of every model.</summary>
    /// <param name="previous">The last token of each row. [R] int64</param>
    public EnsembleStep Step(Tensor previous)
    {
        var logProbabilities = new Tensor[models.Count];
        var weights = new Tensor[models.Count];
        for (var i = 0; i < models.Count; i++)
        {
            var step = models[i].Step(previous, states[i], sources[i]);
            states[i].Dispose();
            states[i] = step.State.MoveToOuterDisposeScope();
            (logProbabilities[i], weights[i]) = (step.Logits.log_softmax(1), step.Weights);
        }
        return models.Count == 1
            ? new EnsembleStep(logProbabilities[0], weights[0])
            : new EnsembleStep(
                stack(logProbabilities).logsumexp(0).sub(Math.Log(models.Count)), stack(weights).mean([0]));
    }

    /// <summary>Goes on with other rows.</summary>
    /// <param name="moves">Where they come from.</param>
    public void Move(RowMoves moves)
    {
        if (moves.IsIdentity)
            return;
        for (var i = 0; i < models.Count; i++)
        {
            var state = states[i].Select(moves.From).MoveToOuterDisposeScope();
            states[i].Dispose();
            states[i] = state;
            if (!moves.IsNewLayout)
                continue;
            var source = sources[i].Select(moves.From).MoveToOuterDisposeScope();
            sources[i].Dispose();
            sources[i] = source;
        }
    }
}
