using Microsoft.AspNetCore.Html;

namespace Portal.Host.Look.Tables;

/// <summary>What a table holds, as elements: its headings, and for each row its cells.</summary>
public sealed record TableContent(IReadOnlyList<IHtmlContent> Headings, IEnumerable<IEnumerable<IHtmlContent>> Rows);
