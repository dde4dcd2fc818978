using TorchSharp.Modules;

namespace LibtorchBinding.Tests.Nn;

/// <summary>
/// GRU and LSTM in plain arithmetic over arrays, one sequence at a time, following the equations of PyTorch's
/// documentation. It shares no code with the operators under test.
/// </summary>
internal sealed class HandWrittenRecurrence(nn.Module module, int hidden)
{
    private readonly Dictionary<string, double[]> weights =
        module.named_parameters().ToDictionary(p => p.name, p => p.parameter.Values());

    /// <summary>One GRU direction over <paramref name="inputs"/>; h starts at <paramref name="state"/>.</summary>
    public double[][] Gru(double[][] inputs, string suffix, double[] state, bool backwards = false) =>
        Run(inputs, backwards, x => state = GruStep(x, state, suffix));

    /// <summary>One LSTM direction over <paramref name="inputs"/>, from zero states.</summary>
    public double[][] Lstm(double[][] inputs, string suffix, bool backwards = false)
    {
        var state = new double[hidden];
        var cell = new double[hidden];
        return Run(inputs, backwards, x => state = LstmStep(x, state, cell, suffix));
    }

    private static double[][] Run(double[][] inputs, bool backwards, Func<double[], double[]> step)
    {
        var outputs = new double[inputs.Length][];
        for (int i = 0; i < inputs.Length; i++)
        {
            int t = backwards ? inputs.Length - 1 - i : i;
            outputs[t] = step(inputs[t]);
        }

        return outputs;
    }

    private double[] GruStep(double[] x, double[] h, string suffix)
    {
        double[] input = Affine("ih", x, suffix);
        double[] recurrent = Affine("hh", h, suffix);
        var next = new double[hidden];
        for (int i = 0; i < hidden; i++)
        {
            double reset = Sigmoid(input[i] + recurrent[i]);
            double update = Sigmoid(input[hidden + i] + recurrent[hidden + i]);
            double candidate = Math.Tanh(input[2 * hidden + i] + reset * recurrent[2 * hidden + i]);
            next[i] = (1 - update) * candidate + update * h[i];
        }

        return next;
    }

    private double[] LstmStep(double[] x, double[] h, double[] cell, string suffix)
    {
        double[] input = Affine("ih", x, suffix);
        double[] recurrent = Affine("hh", h, suffix);
        var next = new double[hidden];
        for (int i = 0; i < hidden; i++)
        {
            double Gate(int which) => input[which * hidden + i] + recurrent[which * hidden + i];
            cell[i] = Sigmoid(Gate(1)) * cell[i] + Sigmoid(Gate(0)) * Math.Tanh(Gate(2));
            next[i] = Sigmoid(Gate(3)) * Math.Tanh(cell[i]);
        }

        return next;
    }

    private double[] Affine(string kind, double[] x, string suffix)
    {
        double[] weight = weights[$"weight_{kind}_{suffix}"];
        double[]? bias = weights.GetValueOrDefault($"bias_{kind}_{suffix}");
        var result = new double[weight.Length / x.Length];
        for (int row = 0; row < result.Length; row++)
        {
            result[row] = bias?[row] ?? 0;
            for (int column = 0; column < x.Length; column++)
            {
                result[row] += weight[row * x.Length + column] * x[column];
            }
        }

        return result;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
