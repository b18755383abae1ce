namespace Portal.Workflows;

/// <summary>One page of a list that is never loaded whole.</summary>
/// <param name="Rows">The rows of this page.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">Rows a page.</param>
/// <param name="Total">How many rows there are, counted up to <see cref="CountLimit"/>.</param>
/// <param name="TotalIsCapped">There are more than <paramref name="Total"/>.</param>
public sealed record Paged<T>(IReadOnlyList<T> Rows, int Page, int PageSize, int Total, bool TotalIsCapped)
{
    /// <summary>Counting stops here, so that a list of a million opens as fast as one of a thousand (decision 10).</summary>
    public const int CountLimit = 1_000;
}
