using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>The mean of several saved states of one model.</summary>
internal static class StateMean
{
    /// <summary>Gives a model the mean of saved states.</summary>
    /// <param name="paths">Their files, at least one.</param>
    /// <param name="model">A model made by the same settings.</param>
    /// <exception cref="InputException">A file is no whole checkpoint, or one of another model.</exception>
    public static void Load(IReadOnlyList<string> paths, nn.Module model)
    {
        Checkpoint.Load(paths[0], model);
        using var mean = new WeightCopy(model);
        for (var i = 1; i < paths.Count; i++)
        {
            Checkpoint.Load(paths[i], model);
            mean.Blend((double)i / (i + 1));
        }
        mean.PutBack();
    }
}
