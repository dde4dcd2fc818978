namespace MaskedSeq2Seq.Configuration;

/// <summary>A value that is looked for.</summary>
/// <param name="Path">Its dotted path.</param>
/// <param name="Type">The type it must have.</param>
/// <param name="Nullable">Whether it may be missing.</param>
/// <param name="Standard">The default, which also serves as the example in a message; or null.</param>
internal sealed record SettingsRequest(string Path, Type Type, bool Nullable, object? Standard)
{
    /// <summary>The error for a value of the wrong kind.</summary>
    /// <param name="node">What stands there instead.</param>
    public InputException Refuse(SettingsNode node) =>
        node.Place.Error(node is SettingsScalar { IsNull: true }
            ? $"`{Path}` has no value: it must be {Wanted}"
            : $"`{Path}` must be {Wanted}, not {node.Found}{Advice(node)}");

    private Type Scalar => System.Nullable.GetUnderlyingType(Type) ?? Type;

    private string Wanted
    {
        get
        {
            if (Scalar == typeof(bool))
                return "true or false";
            if (Scalar == typeof(int) || Scalar == typeof(long))
                return "a whole number" + Example("10");
            if (Scalar == typeof(double))
                return "a number" + Example("0.5");
            if (Scalar == typeof(string))
                return "a text" + Example("");
            if (Scalar.IsEnum)
                return $"one of {string.Join(", ", SettingsScalars.NamesOf(Scalar))}";
            if (SettingsSchema.ItemOf(Type) is not null)
                return "a list" + Example("[a, b]");
            if (SettingsSchema.IsSection(Type))
                return $"a section with keys such as `{SettingsSchema.KeysOf(Type)[0].Name}`";
            return "a section of keys and values";
        }
    }

    private string Example(string otherwise)
    {
        var text = Standard is null ? otherwise : SettingsText.Of(Standard);
        return text is "" or "\"\"" or "[]" ? "" : $" such as {text}";
    }

    private string Advice(SettingsNode node) =>
        node is SettingsScalar { Plain: false } && Scalar != typeof(string) && !Scalar.IsEnum && Scalar.IsValueType
            ? ": take the quotes away"
            : "";
}
