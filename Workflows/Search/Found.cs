namespace Portal.Workflows.Search;

/// <summary>Something that was searched for.</summary>
/// <param name="Title">What it is called: "Ella, Cinder (C1170421)".</param>
/// <param name="About">What tells it from others that are called alike, or null.</param>
/// <param name="Href">Its page.</param>
/// <param name="IsKey">What was typed is its whole reference, and not only like it.</param>
public sealed record Found(string Title, string? About, string Href, bool IsKey = false);
