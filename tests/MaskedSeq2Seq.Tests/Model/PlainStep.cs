using MaskedSeq2Seq.Model;

namespace MaskedSeq2Seq.Tests.Model;

/// <summary>One decoding step for one sentence as loops over plain numbers: an independent formulation.</summary>
internal sealed record PlainStep(double[] Weights, double[] State, double[] Logits)
{
    public static PlainStep Of(Seq2SeqModel model, int token, double[] state, double[] states)
    {
        var parameters = model.named_parameters().ToDictionary(p => p.name, p => TinyModel.Values(p.parameter));
        int hidden = model.Settings.HiddenSize, context = 2 * hidden, attention = model.Settings.AttentionSize;
        var embedding = parameters["targetEmbedding.weight"].Chunk(model.Settings.EmbeddingSize).ElementAt(token);
        var positions = states.Chunk(context).ToArray();

        var fromState = Affine(parameters["decoder.fromState.weight"], state, parameters["decoder.fromState.bias"]);
        var keys = positions.Select(s => Affine(parameters["decoder.attention.score.keys.weight"], s));
        var energies = keys.Select(key => key.Zip(fromState, (k, query) => Math.Tanh(k + query)).ToArray());
        var direction = parameters["decoder.attention.score.direction"];
        var weights = Softmax([.. energies.Select(energy => Dot(direction, energy))]);
        var seen = Enumerable.Range(0, context).Select(c => positions.Zip(weights, (s, w) => s[c] * w).Sum()).ToArray();

        var x = Affine(parameters["decoder.fromEmbedding.weight"], embedding, parameters["decoder.fromEmbedding.bias"]);
        var c = Affine(parameters["decoder.fromContext.weight"], seen);
        var next = Enumerable.Range(0, hidden).Select(i =>
        {
            double Gate(int gate) => x[gate * hidden + i] + c[gate * hidden + i];
            double Last(int gate) => fromState[attention + gate * hidden + i];
            var (reset, update) = (Sigmoid(Gate(0) + Last(0)), Sigmoid(Gate(1) + Last(1)));
            var candidate = Math.Tanh(Gate(2) + reset * Last(2));
            return (1 - update) * candidate + update * state[i];
        }).ToArray();

        double[] readout = [.. Affine(
            parameters["decoder.readout.weight"], [.. next, .. seen, .. embedding], parameters["decoder.readout.bias"])
            .Select(Math.Tanh)];
        var logits = Affine(parameters["output.vocabulary.weight"], readout, parameters["output.vocabulary.bias"]);
        return new PlainStep(weights, next, logits);
    }

    private static double[] Affine(double[] weight, double[] input, double[]? bias = null) =>
        [.. weight.Chunk(input.Length).Select((row, i) => Dot(row, input) + (bias?[i] ?? 0))];

    private static double Dot(double[] first, double[] second) => first.Zip(second, (a, b) => a * b).Sum();

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double[] Softmax(double[] scores)
    {
        var powers = scores.Select(Math.Exp).ToArray();
        return [.. powers.Select(power => power / powers.Sum())];
    }
}
