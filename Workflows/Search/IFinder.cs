using Portal.Domain.Accounts;
using Portal.Domain.Search;

namespace Portal.Workflows.Search;

/// <summary>
/// One kind of thing that the search box finds. It lies with its feature and is found by its type: no list names it. What it finds, it
/// finds through <c>VisibleTo</c>, and its addresses open for whoever searches.
/// </summary>
public interface IFinder
{
    /// <summary>What people call such things, in the plural: "Invoices and credit notes".</summary>
    string Kind { get; }

    /// <summary>Where the kind stands among the others, the lowest first.</summary>
    int Order { get; }

    /// <summary>Those that are called so or begin so, exact ones first.</summary>
    /// <param name="actor">Who searches.</param>
    /// <param name="typed">What for.</param>
    /// <param name="skip">How many were shown before.</param>
    /// <param name="take">How many are wanted.</param>
    /// <param name="ct">Gives up.</param>
    Task<IReadOnlyList<Found>> FindAsync(Actor actor, SearchText typed, int skip, int take, CancellationToken ct);
}
