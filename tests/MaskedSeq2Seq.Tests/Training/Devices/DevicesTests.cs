using MaskedSeq2Seq.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

public class DevicesTests
{
    [Fact]
    public void The_cpu_is_always_there() => Assert.Equal(DeviceType.CPU, Devices.Resolve("cpu").type);

    [Fact]
    public void Auto_takes_cuda_where_it_is() =>
        Assert.Equal(cuda.is_available() ? DeviceType.CUDA : DeviceType.CPU, Devices.Resolve("auto").type);

    [Theory]
    [InlineData("gpu")]
    [InlineData("cuda:")]
    [InlineData("cuda:-1")]
    [InlineData("CUDA:x")]
    [InlineData("")]
    public void A_name_that_is_none_is_named_with_those_that_are(string name)
    {
        var error = Assert.Throws<InputException>(() => Devices.Resolve(name));

        Assert.Contains($"`{name}`", error.Message, StringComparison.Ordinal);
        Assert.Contains("cuda", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_that_is_not_there_is_one_clear_line()
    {
        var error = Assert.Throws<InputException>(() => Devices.Resolve("cuda:4096"));

        Assert.StartsWith("device `cuda:4096` is not there: torch sees", error.Message, StringComparison.Ordinal);
    }
}
