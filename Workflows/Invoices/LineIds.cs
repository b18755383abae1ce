namespace Portal.Workflows.Invoices;

/// <summary>Ids for the lines of an invoice that is being made.</summary>
internal static class LineIds
{
    /// <summary>
    /// Ids that ascend with the lines. EF inserts in the order of ids, so two who take the same lines at once meet at the
    /// first of them, instead of each holding one that the other waits for.
    /// </summary>
    public static IEnumerable<(Guid Id, T Line)> For<T>(IEnumerable<T> ordered, DateTimeOffset at)
    {
        var lines = ordered.ToList();
        return lines.Select(_ => Guid.CreateVersion7(at)).Order().Zip(lines);
    }
}
