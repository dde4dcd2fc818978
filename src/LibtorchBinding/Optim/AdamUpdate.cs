using LibtorchBinding.Native;
using MaskedSeq2Seq;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>The moments that Adam and AdamW keep of a parameter.</summary>
internal interface IMoments
{
    long Step { get; set; }

    Tensor Mean { get; }

    Tensor Square { get; }

    /// <summary>The largest square so far, for AMSGrad alone.</summary>
    Tensor? LargestSquare { get; }
}

/// <summary>
/// The step of Adam (Kingma and Ba 2015), with AMSGrad (Reddi, Kale and Kumar 2018), and with weight decay in the
/// gradient or apart from it (Loshchilov and Hutter 2019).
/// </summary>
internal sealed record AdamUpdate(
    double LearningRate, double Beta1, double Beta2, double Epsilon, double WeightDecay, bool Amsgrad, bool Maximize,
    bool DecoupledDecay)
{
    public void Apply(IEnumerable<(Parameter Parameter, Tensor Gradient, IMoments Moments)> learning)
    {
        var groups = learning.GroupBy(entry =>
            (entry.Moments.Step, entry.Parameter.dtype, entry.Parameter.device_type, entry.Parameter.device_index));
        foreach (var group in groups)
        {
            var list = group.ToArray();
            foreach (var (_, _, moments) in list) moments.Step++;
            // An operator on a piece is over before torch has woken threads to share it; so each has pieces of its own.
            SideBySide.ForEach(
                AdamTensors.Of(list, Amsgrad),
                list[0].Parameter.device,
                tensors => Apply(tensors, group.Key.Step + 1));
        }
    }

    private void Apply(AdamTensors tensors, long step)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var (parameters, means, squares) = (tensors.Parameters, tensors.Means, tensors.Squares);
        var gradients = Gradients(parameters, tensors.Gradients);
        Aten.Do("_foreach_mul_.Scalar", means, Beta1);
        Aten.Do("_foreach_add_.List", means, gradients, 1 - Beta1);
        Aten.Do("_foreach_mul_.Scalar", squares, Beta2);
        Aten.Do("_foreach_addcmul_.Scalar", squares, gradients, gradients, 1 - Beta2);
        foreach (var (largest, square) in tensors.LargestSquares.Zip(squares))
            Aten.Do("maximum.out", largest, square, largest);

        var denominators = Aten.CallList("_foreach_sqrt", Amsgrad ? tensors.LargestSquares : squares);
        Aten.Do("_foreach_div_.Scalar", denominators, Math.Sqrt(1 - Math.Pow(Beta2, step)));
        Aten.Do("_foreach_add_.Scalar", denominators, Epsilon);
        var rate = LearningRate / (1 - Math.Pow(Beta1, step));
        Aten.Do("_foreach_addcdiv_.Scalar", parameters, means, denominators, -rate);
    }

    /// <summary>The gradients as the moments see them; decoupled decay shrinks the parameters instead.</summary>
    private Tensor[] Gradients(Tensor[] parameters, Tensor[] gradients)
    {
        if (Maximize) gradients = Aten.CallList("_foreach_neg", gradients);
        if (WeightDecay == 0) return gradients;
        if (!DecoupledDecay) return Aten.CallList("_foreach_add.List", gradients, parameters, WeightDecay);
        Aten.Do("_foreach_mul_.Scalar", parameters, 1 - LearningRate * WeightDecay);
        return gradients;
    }
}
