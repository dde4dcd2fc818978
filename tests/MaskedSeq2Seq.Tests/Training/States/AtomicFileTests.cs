using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Tests.Training;

public sealed class AtomicFileTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_interrupted_write_leaves_the_old_content_and_nothing_beside_it()
    {
        var path = folder["state"];
        AtomicFile.Write(path, stream => stream.Write("old"u8));

        Assert.Throws<IOException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write("new and unfinished"u8);
            throw new IOException("the disk is full");
        }));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void What_a_killed_write_left_behind_does_not_hinder_the_next()
    {
        var path = folder["state"];
        File.WriteAllText(path, "old");
        File.WriteAllText(path + ".tmp", "half a stat, and longer than the new one");

        AtomicFile.Write(path, stream => stream.Write("new"u8));

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_missing_folder_is_made()
    {
        AtomicFile.Write(folder["a/b/state"], stream => stream.Write("x"u8));

        Assert.Equal("x", File.ReadAllText(folder["a/b/state"]));
    }
}
