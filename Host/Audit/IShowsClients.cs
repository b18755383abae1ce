namespace Portal.Host.Audit;

/// <summary>A page that shows records of clients: whoever looks at it is written into the audit list.</summary>
public interface IShowsClients
{
    /// <summary>Their SSRefs; a null is no client.</summary>
    IEnumerable<string?> ShownClients { get; }
}
