using System.Text;

namespace MaskedSeq2Seq.Configuration;

/// <summary>
/// Settings as they were written, each value with its place. Overrides can be laid over it, from the command line or
/// from another file, before it is turned into a record; an error then names the place where the wrong value was
/// written.
/// </summary>
public sealed class SettingsDocument
{
    private SettingsDocument(SettingsMapping root) => Root = root;

    /// <summary>The keys and values.</summary>
    public SettingsMapping Root { get; }

    /// <summary>Reads a YAML file.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <exception cref="InputException">The file is missing or is not a YAML mapping.</exception>
    public static SettingsDocument ReadFile(string path)
    {
        if (Directory.Exists(path))
            throw new InputException("this is a folder, not a configuration file", path);
        try
        {
            return Parse(File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true)), path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException("there is no such file", path, inner: error);
        }
        catch (DecoderFallbackException error)
        {
            throw new InputException("this is not a text in UTF-8", path, inner: error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"cannot be read: {error.Message}", path, inner: error);
        }
    }

    /// <summary>Reads YAML from a string.</summary>
    /// <param name="yaml">The text; an empty one gives no settings at all, so that every default holds.</param>
    /// <param name="fileName">The name that errors give.</param>
    /// <exception cref="InputException">The text is not a YAML mapping.</exception>
    public static SettingsDocument Parse(string yaml, string fileName)
    {
        var top = new SettingsPlace(fileName);
        return SettingsYaml.Read(yaml, line => new SettingsPlace(fileName, line)) switch
        {
            SettingsMapping root => new SettingsDocument(new SettingsMapping(top, root.Entries)),
            null or SettingsScalar { IsNull: true } => new SettingsDocument(new SettingsMapping(top, [])),
            var other => throw other.Place.Error($"settings are lines of `key: value`, not {other.Found}"),
        };
    }

    /// <summary>Lays overrides from the command line over the settings.</summary>
    /// <param name="options">Each a dotted key, an equals sign and a value in YAML: <c>training.epochs=3</c>.</param>
    /// <exception cref="InputException">An override is not of that form.</exception>
    public SettingsDocument With(IEnumerable<string> options) =>
        new(options.Select(SettingsOption.Read).Aggregate(Root, SettingsOverlay.Lay));

    /// <summary>Lays overrides from a file over the settings.</summary>
    /// <param name="overrides">
    /// Keys nested or dotted: <c>training.epochs: 3</c>. A key in quotes is taken as it is.
    /// </param>
    /// <exception cref="InputException">Two of the overrides mean the same key.</exception>
    public SettingsDocument With(SettingsMapping overrides) =>
        new(SettingsOverlay.Lay(Root, SettingsOverlay.Expand(overrides)));

    /// <summary>Turns the settings into a record, and checks it.</summary>
    /// <typeparam name="T">A record of settings (<see cref="SettingsReader"/> says what it may hold).</typeparam>
    /// <exception cref="InputException">A key is unknown, or a value has the wrong type or is out of range.</exception>
    public T To<T>()
        where T : new()
    {
        var settings = (T)new SettingsBinder(typeof(T)).Section(new T()!, Root, "");
        SettingsCheck.Run(settings!, Root, "", Root.Place);
        return settings;
    }
}
