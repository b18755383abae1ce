namespace Portal.Domain.Search;

/// <summary>What somebody typed to find something, and what is looked for then.</summary>
public sealed class SearchText
{
    public const int MaxLength = 200;

    private SearchText(string text)
    {
        Text = text;
        Words = [.. Folded.Name(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        Key = Folded.Key(text);
    }

    /// <summary>As typed, without blanks around it.</summary>
    public string Text { get; }

    /// <summary>Each begins a word of a name that is meant.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>A reference that is meant begins so.</summary>
    public string Key { get; }

    /// <summary>Null where nothing was typed that anything could be found by.</summary>
    public static SearchText? Of(string? typed)
        => new SearchText(Folded.Whole(typed ?? "").Trim()) is { Key.Length: > 0, Text.Length: <= MaxLength } text ? text : null;

    /// <summary>Whether this is the whole reference, however it was typed.</summary>
    public bool IsKey(string reference) => Folded.Key(reference) == Key;

    /// <summary>Whether all of these words are whole words of the name.</summary>
    public bool IsNamed(string name)
    {
        var words = Folded.Name(name).Split(' ');
        return Array.TrueForAll([.. Words], w => words.Contains(w, StringComparer.Ordinal));
    }
}
