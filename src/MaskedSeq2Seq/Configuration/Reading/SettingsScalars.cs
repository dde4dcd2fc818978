using System.Globalization;

namespace MaskedSeq2Seq.Configuration;

/// <summary>Reads single values as YAML 1.2's core schema does, whatever the culture.</summary>
internal static class SettingsScalars
{
    /// <summary>The members of an enum as they are written in settings.</summary>
    public static IEnumerable<string> NamesOf(Type type) => Enum.GetNames(type).Select(SettingsSchema.SnakeCase);

    /// <summary>The value of the type asked for.</summary>
    /// <exception cref="InputException">Something else stands there.</exception>
    public static object Read(SettingsRequest asked, SettingsNode node)
    {
        var type = Nullable.GetUnderlyingType(asked.Type) ?? asked.Type;
        if (node is not SettingsScalar { IsNull: false } scalar)
            throw asked.Refuse(node);
        if (type == typeof(string))
            return scalar.Text;
        if (type.IsEnum)
            return Member(asked, type, scalar);
        if (!scalar.Plain)
            throw asked.Refuse(node);
        return Plain(asked, type, scalar) ?? throw asked.Refuse(node);
    }

    private static object? Plain(SettingsRequest asked, Type type, SettingsScalar scalar) => type switch
    {
        _ when type == typeof(bool) => Truth(scalar.Text),
        _ when type == typeof(int) => (int?)Whole(asked, scalar, int.MinValue, int.MaxValue),
        _ when type == typeof(long) => Whole(asked, scalar, long.MinValue, long.MaxValue),
        _ when type == typeof(double) => Number(asked, scalar),
        _ => throw new NotSupportedException($"Settings cannot hold a {type} (`{asked.Path}`)."),
    };

    private static bool? Truth(string text) => text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    private static long? Whole(SettingsRequest asked, SettingsScalar scalar, long minimum, long maximum)
    {
        if (!Int128.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return null;
        if (number < minimum || number > maximum)
            throw scalar.Place.Error($"`{asked.Path}` must be between {minimum} and {maximum}, not {scalar.Text}");
        return (long)number;
    }

    private static double? Number(SettingsRequest asked, SettingsScalar scalar)
    {
        switch (scalar.Text)
        {
            case ".inf" or "+.inf":
                return double.PositiveInfinity;
            case "-.inf":
                return double.NegativeInfinity;
            case ".nan":
                return double.NaN;
        }
        const NumberStyles style =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var digits = scalar.Text.Any(char.IsAsciiDigit);
        if (!digits || !double.TryParse(scalar.Text, style, CultureInfo.InvariantCulture, out var number))
            return null;
        if (!double.IsFinite(number))
            throw scalar.Place.Error($"`{asked.Path}` is too large a number: {scalar.Text}");
        return number;
    }

    private static object Member(SettingsRequest asked, Type type, SettingsScalar scalar)
    {
        foreach (var name in Enum.GetNames(type))
        {
            if (SettingsSchema.SnakeCase(name) == scalar.Text)
                return Enum.Parse(type, name);
        }
        var hint = NearestName.Hint(scalar.Text, NamesOf(type));
        throw scalar.Place.Error($"`{asked.Path}` cannot be `{scalar.Text}`: {hint}");
    }
}
