namespace MaskedSeq2Seq.Experiments;

/// <summary>One setting that an experiment compares.</summary>
/// <param name="Name">Its name in the experiment file.</param>
/// <param name="Description">What it is, in words; empty if the file does not say.</param>
/// <param name="Overrides">What it changes of the base configuration, as dotted keys and YAML values: <c>model.mask</c>, <c>none</c>.</param>
public sealed record Variant(string Name, string Description, IReadOnlyList<KeyValuePair<string, string>> Overrides);
