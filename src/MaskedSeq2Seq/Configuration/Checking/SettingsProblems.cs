using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace MaskedSeq2Seq.Configuration;

/// <summary>What <see cref="ICheckedSettings.Check"/> found wrong in one section, in the order it was found.</summary>
public sealed class SettingsProblems
{
    private readonly List<SettingsProblem> found = [];

    /// <summary>The problems so far.</summary>
    public IReadOnlyList<SettingsProblem> Found => found;

    /// <summary>Reports that a property's value cannot be used.</summary>
    /// <param name="property">
    /// The property, as <c>nameof</c> gives it; <c>A.B</c> for property B of the section in A.
    /// </param>
    /// <param name="problem">What is wrong, to be read after the key: <c>must be between 0 and 1, not 1.5</c>.</param>
    public void Add(string property, string problem) => found.Add(new SettingsProblem(property, problem));

    /// <summary>Reports a number below a minimum.</summary>
    /// <param name="value">
    /// The property's value; written as the bare property, its name is found by the compiler.
    /// </param>
    /// <param name="minimum">The smallest number that is right.</param>
    /// <param name="property">The property's name.</param>
    public void AtLeast<T>(T value, T minimum, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : INumber<T>
    {
        if (!(value >= minimum))
            Add(property, $"must be at least {Text(minimum)}, not {Text(value)}");
    }

    /// <summary>Reports a number that is not above a limit.</summary>
    /// <param name="value">
    /// The property's value; written as the bare property, its name is found by the compiler.
    /// </param>
    /// <param name="limit">The largest number that is wrong.</param>
    /// <param name="property">The property's name.</param>
    public void MoreThan<T>(T value, T limit, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : INumber<T>
    {
        if (!(value > limit))
            Add(property, $"must be more than {Text(limit)}, not {Text(value)}");
    }

    /// <summary>Reports a number outside a range, both ends of which are right.</summary>
    /// <param name="value">
    /// The property's value; written as the bare property, its name is found by the compiler.
    /// </param>
    /// <param name="minimum">The smallest number that is right.</param>
    /// <param name="maximum">The largest number that is right.</param>
    /// <param name="property">The property's name.</param>
    public void Between<T>(
        T value, T minimum, T maximum, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : INumber<T>
    {
        if (!(value >= minimum && value <= maximum))
            Add(property, $"must be between {Text(minimum)} and {Text(maximum)}, not {Text(value)}");
    }

    /// <summary>Reports a name that is not among those a registry knows, with the nearest of them.</summary>
    /// <param name="name">
    /// The property's value; written as the bare property, its name is found by the compiler.
    /// </param>
    /// <param name="known">The names that are right.</param>
    /// <param name="property">The property's name.</param>
    public void Known(
        string name, IReadOnlyCollection<string> known, [CallerArgumentExpression(nameof(name))] string property = "")
    {
        if (!known.Contains(name))
            Add(property, $"cannot be `{name}`: {NearestName.Hint(name, known)}");
    }

    private static string Text<T>(T number) where T : INumber<T> => number.ToString(null, CultureInfo.InvariantCulture);
}
