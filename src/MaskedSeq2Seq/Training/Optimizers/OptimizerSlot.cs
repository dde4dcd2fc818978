using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>One tensor of what an optimizer remembers about one parameter.</summary>
/// <param name="Name">The field's name in torch.</param>
/// <param name="Read">
/// The tensor now, or null if the optimizer has not made it yet. The reader must not dispose it.
/// </param>
/// <param name="Write">Takes the place of the tensor; the optimizer then owns what it is given.</param>
internal sealed record OptimizerSlot(string Name, Func<Tensor?> Read, Action<Tensor> Write)
{
    /// <summary>What an optimizer remembers about a parameter.</summary>
    /// <param name="state">One entry of the optimizer's state dictionary.</param>
    public static IReadOnlyList<OptimizerSlot> Of(OptimizerState state) => state switch
    {
        Adam.State s => [
            Counter(() => s.step, n => s.step = n),
            new("exp_avg", () => s.exp_avg, t => s.exp_avg = Instead(s.exp_avg, t)),
            new("exp_avg_sq", () => s.exp_avg_sq, t => s.exp_avg_sq = Instead(s.exp_avg_sq, t))],
        AdamW.State s => [
            Counter(() => s.step, n => s.step = n),
            new("exp_avg", () => s.exp_avg, t => s.exp_avg = Instead(s.exp_avg, t)),
            new("exp_avg_sq", () => s.exp_avg_sq, t => s.exp_avg_sq = Instead(s.exp_avg_sq, t))],
        SGD.State s => [
            new("momentum_buffer", () => s.momentum_buffer, t => s.momentum_buffer = Instead(s.momentum_buffer, t))],
        _ => throw new NotSupportedException($"The state of {state.GetType()} cannot be saved."),
    };

    private static OptimizerSlot Counter(Func<long> read, Action<long> write) =>
        new("step", () => tensor(read()), value =>
        {
            write(value.item<long>());
            value.Dispose();
        });

    private static Tensor Instead(Tensor? old, Tensor value)
    {
        old?.Dispose();
        return value;
    }
}
