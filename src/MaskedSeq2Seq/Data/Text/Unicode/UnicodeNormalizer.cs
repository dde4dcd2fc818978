using System.Text;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// Brings characters that are written in several ways into one: normalisation forms C and KC of Unicode Standard
/// Annex 15. .NET's own does nothing where globalization is invariant, as it is here.
/// </summary>
/// <param name="compatibility">Whether what merely means the same becomes one too: form KC, not C.</param>
internal sealed class UnicodeNormalizer(bool compatibility)
{
    private const int FirstSyllable = 0xAC00, Syllables = 11172;
    private const int FirstLead = 0x1100, Leads = 19;
    private const int FirstVowel = 0x1161, Vowels = 21;
    private const int BeforeTrail = 0x11A7, Trails = 28;

    private readonly CharacterTables tables = CharacterTables.Instance;

    /// <summary>The text in its normal form.</summary>
    public string Normalize(ReadOnlySpan<char> text)
    {
        // Nothing below is changed or combined by either form.
        if (!text.ContainsAnyExceptInRange('\0', '\u009F'))
            return text.ToString();
        var characters = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Decompose(rune.Value, characters);
        Order(characters);
        var normal = new StringBuilder(text.Length);
        foreach (var character in Compose(characters))
            normal.Append(new Rune(character).ToString());
        return normal.ToString();
    }

    private void Decompose(int character, List<int> parts)
    {
        var syllable = character - FirstSyllable;
        if (syllable is >= 0 and < Syllables)
        {
            parts.Add(FirstLead + syllable / (Vowels * Trails));
            parts.Add(FirstVowel + syllable / Trails % Vowels);
            if (syllable % Trails > 0)
                parts.Add(BeforeTrail + syllable % Trails);
            return;
        }
        if (tables.PartsOf(character, compatibility) is not { } made)
        {
            parts.Add(character);
            return;
        }
        foreach (var part in made)
            Decompose(part, parts);
    }

    /// <summary>Sorts the marks on each character by their classes; those of one class stay in their order.</summary>
    private void Order(List<int> characters)
    {
        for (var i = 1; i < characters.Count; i++)
        {
            var mark = characters[i];
            var rank = tables.ClassOf(mark);
            if (rank == 0)
                continue;
            var at = i;
            for (; at > 0 && tables.ClassOf(characters[at - 1]) > rank; at--)
                characters[at] = characters[at - 1];
            characters[at] = mark;
        }
    }

    private List<int> Compose(List<int> characters)
    {
        var composed = new List<int>(characters.Count);
        var starter = -1;
        var before = 0;
        foreach (var character in characters)
        {
            var rank = tables.ClassOf(character);
            var isReached = starter >= 0 && (starter == composed.Count - 1 || (before != 0 && before < rank));
            if (isReached && Whole(composed[starter], character) is { } whole)
            {
                composed[starter] = whole;
                continue;
            }
            if (rank == 0)
                starter = composed.Count;
            before = rank;
            composed.Add(character);
        }
        return composed;
    }

    private int? Whole(int first, int second)
    {
        var (lead, vowel) = (first - FirstLead, second - FirstVowel);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
            return FirstSyllable + (lead * Vowels + vowel) * Trails;
        var (syllable, trail) = (first - FirstSyllable, second - BeforeTrail);
        if (syllable is >= 0 and < Syllables && syllable % Trails == 0 && trail is > 0 and < Trails)
            return first + trail;
        return tables.Composed(first, second);
    }
}
