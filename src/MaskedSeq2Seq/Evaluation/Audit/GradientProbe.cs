using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>Sums up, over batches, which gradient arrives at padding and which at real tokens.</summary>
internal sealed class GradientProbe
{
    private readonly double[] squares = new double[4];

    /// <summary>The norms over everything that was added.</summary>
    public GradientReach Reach =>
        new(Math.Sqrt(squares[0]), Math.Sqrt(squares[1]), Math.Sqrt(squares[2]), Math.Sqrt(squares[3]));

    /// <summary>Adds the gradient of a batch. The model's parameters and their gradients stay as they are.</summary>
    /// <param name="model">The model.</param>
    /// <param name="batch">The batch, on the model's device.</param>
    public void Add(SequenceModel model, Batch batch)
    {
        using var scope = NewDisposeScope();
        using var gradients = enable_grad();
        using var mode = new BackwardMode(model, batch.Source.device);
        var embedded = model.EmbedSource(batch.Source).detach().requires_grad_();
        var encoded = model.EncodeEmbedded(embedded, batch.SourceLengths);
        var logits = model.LogitsOf(encoded, batch);
        var loss = nn.functional.cross_entropy(logits, batch.Gold, reduction: nn.Reduction.Sum);
        var found = autograd.grad([loss], [encoded.States, embedded]);
        AddSquares(0, found[0], encoded.Mask.Real);
        AddSquares(2, found[1], encoded.Mask.Real);
        foreach (var gradient in found)
            gradient.Dispose();
    }

    private void AddSquares(int place, Tensor gradient, Tensor real)
    {
        using var scope = NewDisposeScope();
        var perPosition = gradient.to(ScalarType.Float64).square().sum(2);
        var atTokens = perPosition.masked_fill(real.logical_not(), 0).sum().item<double>();
        var atPadding = perPosition.masked_fill(real, 0).sum().item<double>();
        squares[place] += atPadding;
        squares[place + 1] += atTokens;
    }

    /// <summary>
    /// cuDNN goes back only through a recurrence that ran for training. There dropout falls as it does in training;
    /// elsewhere the model stays in evaluation mode.
    /// </summary>
    private sealed class BackwardMode : IDisposable
    {
        private readonly SequenceModel model;
        private readonly bool training;

        public BackwardMode(SequenceModel model, Device device)
        {
            (this.model, training) = (model, model.training);
            model.train(training || device.type == DeviceType.CUDA);
        }

        public void Dispose() => model.train(training);
    }
}
