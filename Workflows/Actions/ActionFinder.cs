using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Search;
using Portal.Notifications.Links;
using Portal.Workflows.Persistence;
using Portal.Workflows.Search;

namespace Portal.Workflows.Actions;

/// <summary>Actions by number, "1001" or "Action 1001".</summary>
internal sealed class ActionFinder(PortalDbContext db, ActionQueries actions) : IFinder
{
#pragma warning disable MA0011, CA1305 // The database writes the number, in no culture.
    private static readonly Expression<Func<ActionItem, string>> Reference = a => a.Number.ToString();
#pragma warning restore MA0011, CA1305

    public string Kind => "Actions";

    public int Order => 70;

    /// <summary>The number that was typed whole, "1001" or "Action 1001"; null where it is none.</summary>
    internal static long? Number(string typed)
    {
        var words = SearchText.Of(typed)?.Words;
        var number = words is ["action", var named] ? named : words is [var only] ? only : null;
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var found) ? found : null;
    }

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, SearchText typed, int skip, int take, CancellationToken ct)
    {
        var number = typed.Words is ["action", var named] ? SearchText.Of(named)! : typed;
        var found = actions.VisibleTo(actor).WhereKeyBegins(Reference, number).OrderByKey(Reference).ThenBy(a => a.Number).Skip(skip).Take(take);
        var rows = await found.Select(a => new { a.Id, a.Number, a.Title, Provider = db.Providers.Where(p => p.Ref == a.ProviderRef).Select(p => p.Name).First() }).ToListAsync(ct);
        return
        [
            .. rows.Select(a => new Found(
                $"Action {a.Number.ToString(CultureInfo.InvariantCulture)}",
                $"{a.Provider}: {a.Title}",
                ActionLinks.Details(actor.Side(), a.Id),
                number.IsKey(a.Number.ToString(CultureInfo.InvariantCulture)))),
        ];
    }
}
