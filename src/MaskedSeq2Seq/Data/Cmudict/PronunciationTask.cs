using System.Security.Cryptography;
using System.Text;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// Makes of a pronouncing dictionary the task of saying how a word is spoken: <c>word&lt;TAB&gt;P H O N E S</c> a line,
/// in files to learn from, to judge training by and to test with. All ways to say a word are in the same file.
/// </summary>
public static class PronunciationTask
{
    /// <summary>The files it writes, in the order of their sizes as they are asked for.</summary>
    public static IReadOnlyList<string> FileNames { get; } = ["train.tsv", "dev.tsv", "test.tsv"];

    /// <summary>Writes the files.</summary>
    /// <param name="dictionary">The words.</param>
    /// <param name="folder">Where to; it is made if it is not there.</param>
    /// <param name="devWords">How many words to judge training by.</param>
    /// <param name="testWords">How many words to test with.</param>
    /// <returns>How many words each file has.</returns>
    /// <exception cref="InputException">No word would be left to learn from, or the folder cannot be
    /// written.</exception>
    public static (int Train, int Dev, int Test) Write(
        Pronunciations dictionary, string folder, int devWords, int testWords)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        ArgumentOutOfRangeException.ThrowIfNegative(devWords);
        ArgumentOutOfRangeException.ThrowIfNegative(testWords);
        var left = dictionary.Words.Count - (long)devWords - testWords;
        if (left < 1)
            throw new InputException(
                $"the dictionary has {dictionary.Words.Count} words: {devWords} for dev and {testWords} for test "
                + "leave none to learn from");
        var mixed = dictionary.Words.OrderBy(Place, StringComparer.Ordinal).ToList();
        WriteWords(dictionary, folder, FileNames[0], mixed.Skip(devWords + testWords));
        WriteWords(dictionary, folder, FileNames[1], mixed.Skip(testWords).Take(devWords));
        WriteWords(dictionary, folder, FileNames[2], mixed.Take(testWords));
        return ((int)left, devWords, testWords);
    }

    // The word alone decides where it goes, so that files made of a newer dictionary hardly differ.
    private static string Place(string word) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(word)));

    private static void WriteWords(
        Pronunciations dictionary, string folder, string name, IEnumerable<string> words)
    {
        var path = Path.Combine(folder, name);
        try
        {
            Directory.CreateDirectory(folder);
            var lines = words.Order(StringComparer.Ordinal)
                .SelectMany(word => dictionary[word].Select(spoken => $"{word}\t{spoken}\n"));
            File.WriteAllText(path + ".new", string.Concat(lines), new UTF8Encoding(false));
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"cannot be written: {error.Message}", path, inner: error);
        }
    }
}
