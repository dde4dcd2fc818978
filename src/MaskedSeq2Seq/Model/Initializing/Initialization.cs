using System.ComponentModel;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>Fills fresh modules with the values that <see cref="InitializationSettings"/> ask for.</summary>
internal sealed class Initialization(InitializationSettings settings)
{
    /// <summary>Fills a word embedding; the row of padding becomes 0.</summary>
    /// <param name="embedding">The embedding.</param>
    /// <param name="tied">Whether it is the output layer's weights as well.</param>
    public void Embedding(Embedding embedding, bool tied = false)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var weight = embedding.weight!;
        var defaultScale = tied ? 1 / Math.Sqrt(weight.shape[1]) : 1;
        Fill(weight, settings.Embeddings, settings.EmbeddingScale > 0 ? settings.EmbeddingScale : defaultScale);
        weight.select(0, Data.SpecialTokens.Padding).zero_();
    }

    /// <summary>Fills a linear map that has one purpose.</summary>
    public void Linear(Linear linear)
    {
        Weight(linear.weight!);
        Bias(linear.bias);
    }

    /// <summary>Fills a linear map that is several of one size, one below the other.</summary>
    /// <param name="linear">The map.</param>
    /// <param name="parts">How many it is.</param>
    public void Stacked(Linear linear, int parts)
    {
        Blocks(linear.weight!, 0, settings.Weights, parts);
        Bias(linear.bias);
    }

    /// <summary>
    /// Fills the map from a recurrent cell's last output to its gates, which stand below the given number of rows for
    /// other purposes.
    /// </summary>
    public void Recurrent(Linear linear, CellGates gates, long rowsBefore = 0)
    {
        Blocks(linear.weight!, rowsBefore, settings.Recurrent, gates.Count);
        Bias(linear.bias);
        GateBias(linear.bias!, gates, rowsBefore);
    }

    /// <summary>Fills whole recurrent layers.</summary>
    public void Recurrence(nn.Module recurrence, CellGates gates)
    {
        foreach (var (name, parameter) in recurrence.named_parameters())
        {
            if (name.StartsWith("weight_hh", StringComparison.Ordinal))
                Blocks(parameter, 0, settings.Recurrent, gates.Count);
            else if (name.StartsWith("weight_ih", StringComparison.Ordinal))
                Blocks(parameter, 0, settings.Weights, gates.Count);
            else
                Bias(parameter);
            // Each gate has two biases, of input and of last output, which are added.
            if (name.StartsWith("bias_hh", StringComparison.Ordinal))
                GateBias(parameter, gates, 0);
        }
    }

    /// <summary>Fills one weight matrix.</summary>
    public void Weight(Tensor weight)
    {
        using var noGrad = no_grad();
        Fill(weight, settings.Weights, settings.Scale);
    }

    /// <summary>A fresh vector, filled as a weight matrix of one row would be.</summary>
    public Parameter Direction(long size)
    {
        using var row = empty(1, size);
        Weight(row);
        using var vector = row.squeeze(0);
        return nn.Parameter(vector);
    }

    private static void Bias(Tensor? bias)
    {
        using var noGrad = no_grad();
        bias?.zero_();
    }

    private static void GateBias(Tensor bias, CellGates gates, long rowsBefore)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        gates.StartBias(bias.narrow(0, rowsBefore, bias.shape[0] - rowsBefore));
    }

    private void Blocks(Tensor weight, long rowsBefore, InitializationScheme scheme, int parts)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        if (rowsBefore > 0)
            Fill(weight.narrow(0, 0, rowsBefore), settings.Weights, settings.Scale);
        var rows = (weight.shape[0] - rowsBefore) / parts;
        for (var part = 0; part < parts; part++)
            Fill(weight.narrow(0, rowsBefore + part * rows, rows), scheme, settings.Scale);
    }

    private static void Fill(Tensor weight, InitializationScheme scheme, double scale)
    {
        _ = scheme switch
        {
            InitializationScheme.Uniform => nn.init.uniform_(weight, -scale, scale),
            InitializationScheme.Normal => nn.init.normal_(weight, 0, scale),
            InitializationScheme.XavierUniform => nn.init.xavier_uniform_(weight),
            InitializationScheme.Orthogonal => nn.init.orthogonal_(weight),
            _ => throw new InvalidEnumArgumentException(nameof(scheme), (int)scheme, typeof(InitializationScheme)),
        };
    }
}
