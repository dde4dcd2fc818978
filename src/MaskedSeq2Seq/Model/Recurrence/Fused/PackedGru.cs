using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// A GRU layer that reads every sentence of a padded batch to its own end, in one direction or both, as one function;
/// as in <see cref="FusedSteps"/>, its loop has no graph, and the gradients of its weights are made after it, each in
/// one product. For the CPU: on a GPU cuDNN does all of this in one kernel.
/// </summary>
internal sealed class PackedGru : autograd.SingleTensorFunction<PackedGru>
{
    private const string Rows = "rows";
    private const string Shape = "shape";
    private const string Format = "format";

    /// <inheritdoc/>
    public override string Name => nameof(PackedGru);

    /// <summary>Whether a recurrence can be read so now, layer by layer: in training, on the CPU.</summary>
    /// <param name="gru">The recurrence.</param>
    /// <param name="input">What is read.</param>
    public static bool Suits(GRU gru, Tensor input) =>
        gru.training && is_grad_enabled() && input.device_type == DeviceType.CPU;

    /// <summary>Reads a batch.</summary>
    /// <param name="input">What is read. [B, S, I]</param>
    /// <param name="rows">Where sentences are in it.</param>
    /// <param name="weights">
    /// The weights from input [3H, I] and state [3H, H] and their biases [3H], as torch orders them: those of reading
    /// from left to right, and perhaps those of reading from right to left.
    /// </param>
    /// <returns>The states, those of both directions side by side, 0 at padding. [B, S, directions · H]</returns>
    public static Tensor Read(Tensor input, PackedRows rows, IReadOnlyList<Tensor> weights) =>
        apply([input, rows.Index, .. weights, rows.Sizes]);

    /// <inheritdoc/>
    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        using var scope = NewDisposeScope();
        var (input, index, sizes) = ((Tensor)vars[0], (Tensor)vars[1], (long[])vars[^1]);
        var format = Autocast.Current?.Format;
        Tensor[] weights = [.. vars[2..^1].Cast<Tensor>()];
        var packed = input.flatten(0, 1).index_select(0, index);
        var read = Directions(weights, sizes, format).Select(direction => direction.Read(packed)).ToArray();
        var said = cat([.. read.Select(direction => direction.States)], 1);
        var states = said.new_zeros([input.shape[0] * input.shape[1], said.shape[1]]).index_copy_(0, index, said);
        Tensor[] made = [packed, .. read.SelectMany(direction => direction.Kept)];
        scope.MoveToOuter(made);
        ctx.save_data(Rows, sizes);
        ctx.save_data(Shape, input.shape);
        ctx.save_data(Format, format);
        ctx.save_for_backward([index, .. weights, .. made]);
        return states.view(input.shape[0], input.shape[1], said.shape[1]).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        using var scope = NewDisposeScope();
        var saved = ctx.get_saved_variables();
        var shape = (long[])ctx.get_data(Shape);
        // Beside the index and what was read there are the weights and what was kept of each direction.
        var count = (saved.Count - 2) / (GruDirection.Weights + GruDirection.Kept);
        var weights = saved[1..(1 + count * GruDirection.Weights)];
        var directions = Directions(weights, (long[])ctx.get_data(Rows), (ScalarType?)ctx.get_data(Format)).ToArray();
        var (index, packed, kept) = (saved[0], saved[1 + weights.Count], saved[(2 + weights.Count)..]);
        var atStates = grad_output.flatten(0, 1).index_select(0, index).chunk(directions.Length, 1);
        var atPacked = packed.new_zeros(packed.shape);
        List<Tensor> gradients = [];
        foreach (var (number, direction) in directions.Index())
        {
            var first = number * GruDirection.Kept;
            gradients.AddRange(direction.TakeBack(
                packed, kept[first..(first + GruDirection.Kept)], atStates[number], atPacked));
        }
        var atInput = packed.new_zeros([shape[0] * shape[1], shape[2]]).index_copy_(0, index, atPacked).view(shape);
        scope.MoveToOuter(gradients.Append(atInput));
        return [atInput, null!, .. gradients, null!];
    }

    private static IEnumerable<GruDirection> Directions(
        IReadOnlyList<Tensor> weights, long[] sizes, ScalarType? format) =>
        weights.Chunk(GruDirection.Weights)
            .Select((own, number) => new GruDirection(own, sizes, backwards: number == 1, format));
}
