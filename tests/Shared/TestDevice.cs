using TorchSharp;

namespace MaskedSeq2Seq.Testing;

/// <summary>
/// Where the tests train: on the CPU, or on what M2S_TEST_DEVICE names, such as cuda:0. What a test works out by hand
/// it works out on the CPU in any case.
/// </summary>
internal static class TestDevice
{
    /// <summary>Its name, as configurations have it.</summary>
    public static string Name { get; } = Environment.GetEnvironmentVariable("M2S_TEST_DEVICE") ?? "cpu";

    /// <summary>The device itself.</summary>
    public static torch.Device Value { get; } = new(Name);
}
