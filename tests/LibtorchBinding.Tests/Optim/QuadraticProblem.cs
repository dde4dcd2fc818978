using TorchSharp.Modules;

namespace LibtorchBinding.Tests.Optim;

/// <summary>
/// ½ Σ aᵢ (xᵢ − bᵢ)², whose gradient aᵢ (xᵢ − bᵢ) is known without autograd: an optimiser over tensors is followed by
/// a scalar formula, coordinate by coordinate.
/// </summary>
internal sealed class QuadraticProblem : IDisposable
{
    private static readonly double[] Curvature = [1, 0.3, 20];
    private static readonly double[] Minimum = [2, -1, 0.5];
    private static readonly double[] Start = [0.5, 0.5, 0.5];

    /// <summary>One update of one coordinate: its value and its gradient in, its new value out.</summary>
    public delegate double Update(double value, double gradient);

    public Parameter X { get; } = new(tensor(Start));

    public Tensor Loss() => (tensor(Curvature) * (X - tensor(Minimum)).pow(2)).sum() / 2;

    /// <summary>Takes <paramref name="steps"/> steps with both and compares after each.</summary>
    public void Compare(optim.Optimizer optimizer, Func<Update> makeUpdate, int steps = 6)
    {
        double[] expected = [.. Start];
        Update[] updates = [.. Start.Select(_ => makeUpdate())];
        for (int step = 0; step < steps; step++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            Loss().backward();
            optimizer.step();
            for (int i = 0; i < expected.Length; i++)
            {
                expected[i] = updates[i](expected[i], Curvature[i] * (expected[i] - Minimum[i]));
            }

            TensorAssert.Close(expected, X, 1e-12);
        }
    }

    public void Dispose() => X.Dispose();
}
