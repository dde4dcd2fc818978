using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// A matrix that every step multiplies with, and the ways back from it, in the format that products are made in; sums
/// stay in the format that they have.
/// </summary>
internal sealed class StepProduct
{
    private readonly ScalarType? format;
    private readonly Tensor weight;
    private readonly Tensor transposed;

    /// <summary>Prepares the matrix; it goes with the dispose scope around this.</summary>
    /// <param name="weight">The matrix. [out, in]</param>
    /// <param name="format">What <see cref="Autocast"/> rounds to, or null if it does not.</param>
    public StepProduct(Tensor weight, ScalarType? format)
    {
        this.format = format;
        this.weight = Autocast.Narrow(weight, format);
        transposed = this.weight.t();
    }

    /// <summary>sum += input · weightᵀ</summary>
    /// <param name="sum">What is added to. [B, out]</param>
    /// <param name="input">The step's input. [B, in]</param>
    public void AddTo(Tensor sum, Tensor input) => Add(sum, input, transposed);

    /// <summary>sum += gradient · weight</summary>
    /// <param name="sum">The gradient at the step's input. [B, in]</param>
    /// <param name="gradient">That at its output. [B, out]</param>
    public void AddGradientTo(Tensor sum, Tensor gradient) => Add(sum, gradient, weight);

    /// <summary>The gradient of the matrix over all steps, in one product. [out, in]</summary>
    /// <param name="gradients">The gradients at the steps' outputs. [..., out]</param>
    /// <param name="inputs">The steps' inputs. [..., in]</param>
    public Tensor WeightGradient(Tensor gradients, Tensor inputs)
    {
        using var scope = NewDisposeScope();
        var outer = ProductRows.Narrow(gradients.flatten(0, -2), format);
        var inner = ProductRows.Narrow(inputs.flatten(0, -2), format);
        return outer.t().mm(inner).to_type(gradients.dtype).MoveToOuterDisposeScope();
    }

    private void Add(Tensor sum, Tensor factor, Tensor matrix)
    {
        if (format is null)
        {
            sum.addmm_(factor, matrix);
            return;
        }
        using var scope = NewDisposeScope();
        var product = ProductRows.Narrow(factor, format).mm(matrix);
        sum.add_(ProductRows.Without(product, sum.shape[0]));
    }
}
