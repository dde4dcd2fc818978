using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Model;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Masking;

public class MaskSettingsTests
{
    [Theory]
    [InlineData("mask: none", "none", null, null)]
    [InlineData("mask: \"none\"", "none", null, null)]
    [InlineData("mask: { name: none }", "none", null, null)]
    [InlineData("mask:", "negative_infinity", null, null)]
    [InlineData("mask: { name: large_negative, value: -1e9 }", "large_negative", "-1e9", null)]
    [InlineData(
        "mask: { name: large_negative, value: -1e9, mode: fill }", "large_negative", "-1e9", LargeNegativeMode.Fill)]
    public void A_name_is_enough_and_a_section_says_more(
        string yaml, string name, string? value, LargeNegativeMode? mode) =>
        Assert.Equal(new MaskSettings { Name = name, Value = value, Mode = mode }, Read(yaml).Mask);

    [Theory]
    [InlineData("mask: nonne", "x.yaml:1: `mask` cannot be `nonne`: did you mean `none`?")]
    [InlineData("mask: { name: nonne }", "x.yaml:1: `mask.name` cannot be `nonne`: did you mean `none`?")]
    [InlineData(
        "mask:\n  name: none\n  value: -1e4",
        "x.yaml:3: `mask.value` is only for large_negative; the mask here is none")]
    [InlineData(
        "mask: { mode: add }",
        "x.yaml:1: `mask.mode` is only for large_negative; the mask here is negative_infinity")]
    [InlineData(
        "mask: { name: large_negative, value: low }",
        "x.yaml:1: `mask.value` must be a finite number such as -1e4, or dtype_minimum, not `low`")]
    [InlineData("mask: { name: large_negative, value: -.inf }", "x.yaml:1: `mask.value` must be a finite number")]
    [InlineData(
        "mask: { name: large_negative, value: -1e999 }",
        "x.yaml:1: `mask.value` must be a finite number")]
    [InlineData(
        "mask: { name: large_negative, mode: put }",
        "x.yaml:1: `mask.mode` cannot be `put`: use one of add, fill")]
    [InlineData("mask: { nmae: none }", "x.yaml:1: unknown key `mask.nmae`: did you mean `mask.name`?")]
    [InlineData("mask: [none]", "x.yaml:1: `mask` must be a section with keys such as `name`, not a list")]
    public void What_a_mask_cannot_take_is_one_line(string yaml, string problem) =>
        Assert.StartsWith(
            problem, Assert.Throws<InputException>(() => Read(yaml)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("mask: none", "mask: none\n")]
    [InlineData("mask: { name: large_negative }", "mask: large_negative\n")]
    [InlineData("mask: { name: large_negative, value: -1e9 }", "mask: {name: large_negative, value: \"-1e9\"}\n")]
    [InlineData(
        "mask: { name: large_negative, value: dtype_minimum, mode: fill }",
        "mask: {name: large_negative, value: dtype_minimum, mode: fill}\n")]
    public void A_mask_is_written_as_briefly_as_it_can_be_and_reads_back_the_same(string yaml, string written)
    {
        var settings = Read(yaml);
        var text = SettingsWriter.Write(settings);

        Assert.Contains(written, text, StringComparison.Ordinal);
        Assert.Equal(settings, Read(text));
    }

    [Fact]
    public void Two_masks_differ_under_one_key() =>
        Assert.Equal(
            [new SettingsDifference("mask", "none", "{name: large_negative, value: \"-1e4\"}")],
            SettingsDifference.Between(Read("mask: none"), Read("mask: { name: large_negative, value: -1e4 }")));

    [Fact]
    public void An_override_replaces_a_mask_by_name_and_completes_it_by_key()
    {
        const string yaml = "mask: { name: large_negative, value: -5 }";

        Assert.Equal("none", SettingsReader.Read<ModelSettings>(yaml, "x.yaml", ["mask=none"]).Mask.Name);
        Assert.Equal("-6", SettingsReader.Read<ModelSettings>(yaml, "x.yaml", ["mask.value=-6"]).Mask.Value);
    }

    [Fact]
    public void Settings_reach_the_strategy()
    {
        var strategy = (LargeNegativeMask)MaskStrategies.Create(
            new MaskSettings { Name = "large_negative", Value = "dtype_minimum" });

        Assert.Equal(-65504, strategy.ValueIn(ScalarType.Float16));
        Assert.Equal(-1e4, new LargeNegativeMask().ValueIn(ScalarType.Float16));
        Assert.Contains(
            "value of a mask is only for large_negative",
            Assert.Throws<InputException>(() => MaskStrategies.Create(new MaskSettings { Value = "1" })).Message,
            StringComparison.Ordinal);
    }

    private static ModelSettings Read(string yaml) => SettingsReader.Read<ModelSettings>(yaml, "x.yaml");
}
