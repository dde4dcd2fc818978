using System.Buffers.Binary;
using System.Text;
using MaskedSeq2Seq.Training;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

public sealed class SafetensorsFileTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_made_by_hand_is_read()
    {
        var path = Write(
            """
            {
              "__metadata__": { "a": "b" },
              "x": { "dtype": "F32", "shape": [2], "data_offsets": [0, 8] },
              "n": { "dtype": "I64", "shape": [], "data_offsets": [8, 16] }
            }
            """,
            [0, 0, 128, 63, 0, 0, 0, 192, 254, 255, 255, 255, 255, 255, 255, 255]);

        using var content = SafetensorsFile.Read(path);

        Assert.Equal("b", content.Metadata["a"]);
        Assert.Equal([1f, -2f], content.Tensors["x"].data<float>().ToArray());
        Assert.Empty(content.Tensors["n"].shape);
        Assert.Equal(-2, content.Tensors["n"].item<long>());
    }

    [Fact]
    public void The_bytes_written_are_the_formats()
    {
        using var x = tensor(new[] { 1f, -2f });
        using var flags = tensor(new[] { true, false, true });
        SafetensorsFile.Write(folder["t"], new Dictionary<string, Tensor> { ["flags"] = flags, ["x"] = x });

        var bytes = File.ReadAllBytes(folder["t"]);
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        var header = Encoding.ASCII.GetString(bytes, 8, length);

        Assert.Equal(0, length % 8);
        Assert.Matches(
            """
            ^\{"__metadata__":\{"sha256":"[0-9a-f]{64}"\},
            "x":\{"dtype":"F32","shape":\[2\],"data_offsets":\[0,8\]\},
            "flags":\{"dtype":"BOOL","shape":\[3\],"data_offsets":\[8,11\]\}\} *$
            """.ReplaceLineEndings(""),
            header);
        Assert.Equal([0, 0, 128, 63, 0, 0, 0, 192, 1, 0, 1], bytes[(8 + length)..]);
    }

    [Theory]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.Float16)]
    [InlineData(ScalarType.BFloat16)]
    [InlineData(ScalarType.Int64)]
    [InlineData(ScalarType.Int32)]
    [InlineData(ScalarType.Byte)]
    [InlineData(ScalarType.Bool)]
    public void Every_type_comes_back_bit_for_bit(ScalarType type)
    {
        using var scope = NewDisposeScope();
        var values = tensor(new double[] { 0, 1, 2.5, 3, 100, 7 }).to_type(type).reshape(2, 3);
        SafetensorsFile.Write(folder["t"], new Dictionary<string, Tensor> { ["v"] = values });

        using var content = SafetensorsFile.Read(folder["t"]);

        Assert.Equal(type, content.Tensors["v"].dtype);
        Assert.Equal([2L, 3L], content.Tensors["v"].shape);
        Assert.Equal(values.bytes.ToArray(), content.Tensors["v"].bytes.ToArray());
    }

    [Fact]
    public void Scalars_empty_tensors_transposed_ones_and_odd_texts_come_back()
    {
        using var scope = NewDisposeScope();
        var transposed = tensor(new float[] { 1, 2, 3, 4, 5, 6 }, [2, 3]).t();
        var metadata = new Dictionary<string, string> { ["q\"uote"] = "\"sha256\":\"0\" ü\n", ["empty"] = "" };
        SafetensorsFile.Write(
            folder["t"],
            new Dictionary<string, Tensor>
            {
                ["s"] = tensor(7L),
                ["e"] = zeros(0, 4),
                ["t"] = transposed,
                ["ü \""] = ones(1),
            },
            metadata);

        using var content = SafetensorsFile.Read(folder["t"]);

        Assert.Equal(7, content.Tensors["s"].item<long>());
        Assert.Equal([0L, 4L], content.Tensors["e"].shape);
        Assert.Equal([1f, 4, 2, 5, 3, 6], content.Tensors["t"].data<float>().ToArray());
        Assert.Contains("ü \"", content.Tensors.Keys);
        Assert.Equal(metadata["q\"uote"], content.Metadata["q\"uote"]);
        Assert.Equal("", SafetensorsFile.ReadMetadata(folder["t"])["empty"]);
    }

    [Fact]
    public void A_tensor_beyond_one_slice_comes_back()
    {
        using var scope = NewDisposeScope();
        var large = arange((1 << 24) + 3, dtype: ScalarType.Int32).to_type(ScalarType.Byte);
        SafetensorsFile.Write(folder["t"], new Dictionary<string, Tensor> { ["v"] = large });

        using var content = SafetensorsFile.Read(folder["t"]);

        Assert.True(content.Tensors["v"].bytes.SequenceEqual(large.bytes));
    }

    [Theory]
    [InlineData("", "not valid JSON")]
    [InlineData("[]", "no JSON object")]
    [InlineData("{} {}", "not valid JSON")]
    [InlineData("""{"x":1}""", "`x` is no description")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2]}}""", "lacks dtype, shape or two data_offsets")]
    [InlineData("""{"x":{"dtype":"F31","shape":[2],"data_offsets":[0,8]}}""", "`F31`, not one of F64")]
    [InlineData("""{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", "[3] does not fit its offsets 0 to 8")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}""", "does not fit its offsets")]
    [InlineData("""{"x":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", "no size or offset")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2.5],"data_offsets":[0,8]}}""", "no size or offset")]
    [InlineData("""{"x":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,0]}}""", "does not fit")]
    [InlineData("""{"x":{"dtype":"U8","shape":[4294967296,4294967296],"data_offsets":[0,0]}}""", "does not fit")]
    [InlineData("""{"x":{"dtype":"F32","shape":[0,9223372036854775807,2],"data_offsets":[0,0]}}""", "does not fit")]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""",
        "describes 4 bytes of data, the file has 8")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "overlap or leave a gap")]
    [InlineData(
        """
        {"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"y":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}
        """,
        "overlap")]
    [InlineData(
        """
        {"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}
        """,
        "names `x` twice")]
    [InlineData("""{"x":{"dtype":"F32","dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "unknown or doubled")]
    [InlineData("""{"__metadata__":{"a":1}}""", "metadata is no object of texts")]
    [InlineData("""{"x":{"dtype":"F32","shape":[[[[2]]]],"data_offsets":[0,8]}}""", "safetensors")]
    public void A_header_that_lies_is_told_what_is_wrong_with_it(string header, string problem)
    {
        var path = Write(header, new byte[8]);

        var error = Assert.Throws<InputException>(() => SafetensorsFile.Read(path));

        Assert.StartsWith(path + ": is no safetensors file", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(3UL)]
    [InlineData(0x7FFF_FFFF_FFFF_FFFFUL)]
    [InlineData(0xFFFF_FFFF_FFFF_FFFFUL)]
    public void An_absurd_header_length_is_refused(ulong length)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, length);
        File.WriteAllBytes(folder["t"], bytes);

        Assert.Throws<InputException>(() => SafetensorsFile.Read(folder["t"]));
    }

    [Fact]
    public void A_bool_that_is_neither_true_nor_false_is_refused()
    {
        var path = Write("""{"x":{"dtype":"BOOL","shape":[2],"data_offsets":[0,2]}}""", [1, 2]);

        var error = Assert.Throws<InputException>(() => SafetensorsFile.Read(path));

        Assert.Contains("neither true nor false", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_or_a_folder_is_named()
    {
        Refuses(folder["none"], "there is no such file");
        Refuses(folder["none/below"], "there is no such file");
        Refuses(folder.Path, "cannot be read");

        static void Refuses(string path, string problem)
        {
            var error = Assert.Throws<InputException>(() => SafetensorsFile.Read(path));
            Assert.StartsWith($"{path}: {problem}", error.Message, StringComparison.Ordinal);
        }
    }

    private string Write(string header, byte[] data)
    {
        var json = Encoding.UTF8.GetBytes(header);
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        File.WriteAllBytes(folder["t"], [.. length, .. json, .. data]);
        return folder["t"];
    }
}
