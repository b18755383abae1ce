using Microsoft.AspNetCore.Html;

namespace Portal.Host.Look.Tables;

/// <summary>A column of a table on a page.</summary>
/// <param name="Heading">Over the column; on a phone it stands beside each cell.</param>
/// <param name="Cell">What a row shows: a text, a <see cref="DateOnly"/>, a <see cref="DateTimeOffset"/>, a <see cref="decimal"/> in pounds, an <see cref="int"/>, markup, or null.</param>
public sealed record TableColumn<T>(string Heading, Func<T, object?> Cell)
{
    /// <summary>Whether its cells name their rows.</summary>
    public bool IsRowHeader { get; init; }

    /// <summary>Whether it stands at the right, digit under digit.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>Whether the heading is for a screen reader only.</summary>
    public bool HidesHeading { get; init; }

    /// <summary>The heading where it is more than its words, such as one that may be broken.</summary>
    public IHtmlContent? HeadingMarkup { get; init; }

    /// <summary>Further classes of its cells.</summary>
    public string? Css { get; init; }

    /// <summary>"auto" where people typed what stands in it, in whatever script they write.</summary>
    public string? Dir { get; init; }
}
