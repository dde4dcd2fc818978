using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;
using PackedSequence = TorchSharp.torch.nn.utils.rnn.PackedSequence;

namespace MaskedSeq2Seq.Model;

/// <summary>Whole recurrent layers, which read all steps in one call, whatever their cells.</summary>
internal static class Recurrences
{
    private const string SecondLayer = "weight_ih_l1";
    private const string ReverseOfFirstLayer = "weight_ih_l0_reverse";

    /// <summary>Fresh layers, one above the other.</summary>
    /// <param name="kind">What they are made of.</param>
    /// <param name="inputSize">Features of an input.</param>
    /// <param name="hiddenSize">Features of an output, in each direction.</param>
    /// <param name="layers">How many.</param>
    /// <param name="dropout">Share of features dropped between them.</param>
    /// <param name="bidirectional">Whether each also reads from right to left.</param>
    public static nn.Module Create(
        CellKind kind, long inputSize, long hiddenSize, int layers, double dropout, bool bidirectional = false)
    {
        var between = layers > 1 ? dropout : 0;
        return kind == CellKind.Lstm
            ? nn.LSTM(inputSize, hiddenSize, layers, batchFirst: true, dropout: between, bidirectional: bidirectional)
            : nn.GRU(inputSize, hiddenSize, layers, batchFirst: true, dropout: between, bidirectional: bidirectional);
    }

    /// <summary>Reads a padded batch, every sentence to its own end or to the full width.</summary>
    /// <param name="recurrence">What <see cref="Create"/> made.</param>
    /// <param name="input">The inputs. [B, S, I]</param>
    /// <param name="padding">Which positions are real.</param>
    /// <param name="packing">Whether the others are left out; their outputs are then 0.</param>
    /// <param name="dropout">Share of features dropped between layers, as <see cref="Create"/> was told.</param>
    /// <returns>The outputs [B, S, C] and each layer's and direction's last one [layers · directions, B, H].</returns>
    public static (Tensor Outputs, Tensor Last) Read(
        nn.Module recurrence, Tensor input, PaddingMask padding, bool packing, double dropout = 0)
    {
        // A packed sequence holds at least one step of each row; what it makes of an empty row is cleared afterwards.
        long[] read = [.. padding.Lengths.Select(length => packing ? Math.Max(length, 1) : padding.Width)];
        if (recurrence is GRU gru && PackedGru.Suits(gru, input))
            return ReadAtOnce(gru, input, read, dropout);
        if (!packing)
            return Read(recurrence, input);
        using var scope = NewDisposeScope();
        var lengths = tensor(read, dtype: ScalarType.Int64);
        var packed = nn.utils.rnn.pack_padded_sequence(
            input, lengths, batch_first: true, enforce_sorted: LongestFirst(padding.Lengths));
        var (states, last) = ReadPacked(recurrence, packed);
        var (padded, _) = nn.utils.rnn.pad_packed_sequence(states, batch_first: true, total_length: input.shape[1]);
        return scope.MoveToOuter(padded, last);
    }

    /// <summary>
    /// Whether training draws noise in libtorch; reading with a GRU on the CPU does not, whatever this says.
    /// </summary>
    /// <param name="recurrence">What <see cref="Create"/> made.</param>
    /// <param name="dropout">Share of features dropped between layers.</param>
    public static bool DrawsInTorch(nn.Module recurrence, double dropout) =>
        dropout > 0 && recurrence.has_parameter(SecondLayer);

    /// <summary>Goes on from states of one direction.</summary>
    /// <param name="recurrence">What <see cref="Create"/> made.</param>
    /// <param name="input">The inputs. [B, T, I]</param>
    /// <param name="states">Each layer's last state, as <see cref="CellGates"/> has it.</param>
    /// <returns>The outputs [B, T, H] and each layer's last state.</returns>
    public static (Tensor Outputs, Tensor[] States) Continue(
        nn.Module recurrence, Tensor input, IReadOnlyList<Tensor> states)
    {
        using var scope = NewDisposeScope();
        using var before = stack(states, 0);
        if (recurrence is not LSTM lstm)
        {
            var (read, last) = ((GRU)recurrence).call(input, before);
            return (read.MoveToOuterDisposeScope(), Moved(scope, last.unbind(0)));
        }
        var halves = before.chunk(2, 2);
        var (outputs, output, cell) = lstm.call(input, (halves[0].contiguous(), halves[1].contiguous()));
        return (outputs.MoveToOuterDisposeScope(), Moved(scope, cat([output, cell], 2).unbind(0)));
    }

    private static (Tensor Outputs, Tensor Last) ReadAtOnce(GRU gru, Tensor input, long[] lengths, double dropout)
    {
        using var scope = NewDisposeScope();
        var rows = PackedRows.Of(lengths, input.shape[1], input.device);
        var directions = gru.has_parameter(ReverseOfFirstLayer) ? 2 : 1;
        var states = input;
        List<Tensor> last = [];
        foreach (Tensor[] layer in gru.parameters(recurse: false).Chunk(directions * GruDirection.Weights))
        {
            var read = last.Count == 0 ? states : FeatureDropout.Of(states, dropout, training: true);
            states = PackedGru.Read(read, rows, layer);
            last.Add(rows.Last(states, directions));
        }

        // As with libtorch's own, what attention sees and what the decoder starts from have gradients of their own.
        return scope.MoveToOuter(states.view_as(states), cat(last, 0));
    }

    private static (Tensor Outputs, Tensor Last) Read(nn.Module recurrence, Tensor input)
    {
        if (recurrence is not LSTM lstm)
            return ((GRU)recurrence).call(input);
        using var scope = NewDisposeScope();
        var (outputs, last, _) = lstm.call(input);
        return scope.MoveToOuter(outputs, last);
    }

    private static (PackedSequence Outputs, Tensor Last) ReadPacked(nn.Module recurrence, PackedSequence input)
    {
        if (recurrence is not LSTM lstm)
            return ((GRU)recurrence).call(input);
        var (outputs, last, _) = lstm.call(input);
        return (outputs, last);
    }

    private static bool LongestFirst(IReadOnlyList<long> lengths)
    {
        for (var row = 1; row < lengths.Count; row++)
            if (Math.Max(lengths[row], 1) > lengths[row - 1])
                return false;
        return true;
    }

    private static Tensor[] Moved(TorchSharp.DisposeScope scope, Tensor[] tensors)
    {
        scope.MoveToOuter(tensors);
        return tensors;
    }
}
