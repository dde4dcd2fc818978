using MaskedSeq2Seq.Model;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

public class GradientTests
{
    private const double Step = 1e-6;

    public static TheoryData<string, bool, int, bool, bool> Models => new()
    {
        { "negative_infinity", true, 1, false, true },
        { "none", false, 1, false, true },
        { "negative_infinity", true, 2, true, true },
        { "none", true, 2, false, false },
        { "large_negative", false, 1, false, true },
        { "multiply_scores", false, 1, false, true },
        { "zero_weights", false, 1, false, true },
        { "renormalize", true, 1, false, true },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void The_gradient_of_every_parameter_agrees_with_finite_differences(
        string mask, bool packing, int layers, bool tied, bool bidirectional)
    {
        using var model = Create(Settings with
        {
            Mask = new() { Name = mask },
            Packing = packing,
            EncoderLayers = layers,
            DecoderLayers = layers,
            TieTargetEmbeddings = tied,
            Bidirectional = bidirectional,
        });
        using var batch = TinyBatch.Mixed();
        var gradients = model.Gradients(batch);

        foreach (var (name, parameter) in model.named_parameters())
        {
            var expected = Differences(model, parameter, batch);
            if (name.EndsWith("mbedding.weight", StringComparison.Ordinal))
                ForgetPadding(expected, gradients[name]);
            Close(expected, gradients[name], 2e-8);
        }
    }

    private static double[] Differences(Seq2SeqModel model, Tensor parameter, TinyBatch batch)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var flat = parameter.view(-1);
        return [.. Enumerable.Range(0, (int)flat.numel()).Select(i =>
        {
            var element = flat.narrow(0, i, 1);
            element.add_(Step);
            var above = Values(model.Loss(batch))[0];
            element.sub_(2 * Step);
            var below = Values(model.Loss(batch))[0];
            element.add_(Step);
            return (above - below) / (2 * Step);
        })];
    }

    /// <summary>The embedding of padding is read by an unpacked encoder, but by definition never learns.</summary>
    private static void ForgetPadding(double[] expected, double[] actual)
    {
        for (var i = 0; i < Settings.EmbeddingSize; i++)
            expected[i] = actual[i] = 0;
    }
}
