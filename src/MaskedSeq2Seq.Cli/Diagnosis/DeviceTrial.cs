using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Cli.Diagnosis;

/// <summary>Tries on a tiny model whether a device can do all that a training needs.</summary>
internal static class DeviceTrial
{
    private static readonly string[] Lines = ["a b c d", "b c", "d"];

    /// <summary>Trains for one step and looks whether it made the loss smaller.</summary>
    /// <param name="name">The device, as a configuration names it.</param>
    /// <returns>What is wrong, in one line; null if all is well.</returns>
    public static string? Problem(string name)
    {
        try
        {
            var (before, after) = Step(Devices.Resolve(name));
            return after < before ? null : $"a training step took the loss from {before:0.000} to {after:0.000}";
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return FirstLine(failure);
        }
    }

    /// <summary>Uses torch for the first time, which loads its native libraries.</summary>
    /// <returns>Why they cannot be loaded, in one line; null if they can.</returns>
    public static string? LoadProblem()
    {
        try
        {
            using var tensor = zeros(1);
            return null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return FirstLine(failure);
        }
    }

    private static string FirstLine(Exception failure)
    {
        var root = failure.GetBaseException();
        return $"{root.GetType().Name}: {root.Message.Split('\n')[0].Trim()}";
    }

    private static (float Before, float After) Step(Device device)
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var tokenizer = Tokenizers.Create("whitespace");
        var builder = new VocabularyBuilder();
        foreach (var token in Lines[0].Split(' '))
            builder.Add(token);
        var vocabulary = builder.Build(limit: 0, minimumCount: 1);
        var sentences = SentenceStore.FromLines(Lines, tokenizer, vocabulary);
        var corpus = new ParallelCorpus("trial", sentences, sentences);

        var settings = new ModelSettings { EmbeddingSize = 8, HiddenSize = 8, Dropout = 0 };
        using var model = new Seq2SeqModel(settings, vocabulary.Count, vocabulary.Count);
        model.to(device);
        using var batch = Batch.FromHost(PaddedBatch.Create(corpus, [0, 1, 2]), device);
        using var optimizer = Optimizers.Create(new OptimizerSettings { LearningRate = 0.01 }, model.parameters());

        var loss = nn.functional.cross_entropy(model.Logits(batch), batch.Gold);
        loss.backward();
        optimizer.step();
        var after = nn.functional.cross_entropy(model.Logits(batch), batch.Gold);
        return (loss.item<float>(), after.item<float>());
    }
}
