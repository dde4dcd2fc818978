using MaskedSeq2Seq.Model;
using static MaskedSeq2Seq.Tests.Model.TinyModel;

namespace MaskedSeq2Seq.Tests.Model;

public class TransformerGradientTests
{
    [Theory]
    [InlineData("transformer", "transformer", "columns")]
    [InlineData("transformer", "transformer", "multiplied")]
    [InlineData("transformer", "bahdanau", "rows")]
    [InlineData("gru", "transformer", "columns")]
    public void The_gradient_of_every_parameter_agrees_with_finite_differences(
        string encoder, string decoder, string selfAttentionMask)
    {
        using var model = Create(TinyModel.Settings with
        {
            Encoder = encoder,
            Decoder = decoder,
            Transformer = new() { Heads = 2, FeedForwardSize = 5, SelfAttentionMask = selfAttentionMask },
        });
        using var batch = TinyBatch.Mixed();
        var gradients = model.Gradients(batch);

        foreach (var (name, parameter) in model.named_parameters())
        {
            var expected = FiniteDifferences.Of(() => model.Loss(batch), parameter);
            if (name is "encoder.embedding.weight" or "targetEmbedding.weight")
                ForgetPadding(expected);
            Close(expected, gradients[name], 1e-7);
        }
    }

    /// <summary>The embedding of padding is read where no mask hides it, but by definition never learns.</summary>
    private static void ForgetPadding(double[] expected) =>
        Array.Clear(expected, 0, TinyModel.Settings.EmbeddingSize);
}
