namespace TorchSharp;

/// <summary>The ranges of an optimizer's settings.</summary>
internal static class OptimizerSettings
{
    public static void NotNegative(double value, string what)
    {
        if (value < 0) throw new ArgumentException($"Invalid {what}: {value}");
    }

    public static void DecayRate(double value, string what)
    {
        if (value is < 0 or >= 1) throw new ArgumentException($"Invalid {what}: {value}");
    }
}
