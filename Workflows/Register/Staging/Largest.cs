namespace Portal.Workflows.Register.Staging;

/// <summary>Keeps the largest of very many, as many as a person reads; always the same ones.</summary>
internal sealed class Largest<T>(int most, Func<T, decimal> size, Func<T, string> name)
{
    /// <summary>The smallest comes out first, of one size the last by name.</summary>
    private readonly PriorityQueue<T, (decimal Size, string Name)> kept = new(Comparer<(decimal Size, string Name)>.Create(
        (one, other) => one.Size == other.Size ? string.CompareOrdinal(other.Name, one.Name) : one.Size.CompareTo(other.Size)));

    public void Add(T item)
    {
        kept.Enqueue(item, (Math.Abs(size(item)), name(item)));
        if (kept.Count > most)
        {
            kept.Dequeue();
        }
    }

    /// <summary>The largest first; those of one size by name.</summary>
    public IReadOnlyList<T> InOrder() => [.. kept.UnorderedItems.Select(x => x.Element).OrderByDescending(x => Math.Abs(size(x))).ThenBy(name, StringComparer.Ordinal)];
}
