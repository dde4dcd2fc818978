namespace MaskedSeq2Seq.Data;

/// <summary>Decides which pairs share a batch, and so how much of a batch is padding.</summary>
/// <remarks>To add one: a class with this interface, and one line in <see cref="Bucketings"/>.</remarks>
public interface IBucketing
{
    /// <summary>The name that configurations use.</summary>
    string Name { get; }

    /// <summary>One line that says what it does.</summary>
    string Summary { get; }

    /// <summary>Puts every pair into exactly one batch.</summary>
    /// <param name="input">The pairs' lengths, and the settings.</param>
    /// <param name="random">The only source of chance: the same numbers must give the same plan.</param>
    BatchPlan Plan(BucketingInput input, SplitMix64 random);
}
