namespace Portal.Host.Audit;

/// <summary>A list or a search that names clients: a page of it that is shown is one line of the audit list, with how many rows it had. Records are <see cref="IShowsClients"/>.</summary>
public interface IListsClients
{
    /// <summary>The rows of this page; none: nothing is written down.</summary>
    int ListedClients { get; }
}
