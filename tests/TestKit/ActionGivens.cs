using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Workflows.Actions;

namespace Portal.TestKit;

/// <summary>People who write in actions, and actions that came through the portal's own use cases.</summary>
public static class ActionGivens
{
    /// <summary>Writes in actions for P1001 and for P1002.</summary>
    public const string Ada = "ada.asks@sleepovers.example";
    public const string Hal = "hal.asks@harbour.example";

    /// <summary>Of the team "Invoice Queries", and its lead.</summary>
    public const string Quinn = "quinn.queries@council.example";
    public const string Lee = "lee.lead@council.example";

    public static async Task GivenActionPeopleAsync(this TestDatabase database)
    {
        await database.GivenProviderUserAsync(Ada, ProviderRoles.Actions, "P1001");
        await database.GivenProviderUserAsync(Hal, ProviderRoles.Actions, "P1002");
        await database.GivenCouncilUserAsync(Quinn, CouncilRoles.InvoiceAuthoriser);
        await database.GivenCouncilUserAsync(Lee, CouncilRoles.InvoiceFinaliser);
        await database.ExecuteAsync(
            $"""
            insert into team_members (user_id, team) select id, 'Invoice Queries' from users where email in ('{Quinn}', '{Lee}');
            update teams set lead_id = (select id from users where email = '{Lee}') where name = 'Invoice Queries';
            """);
    }

    public static async Task<Guid> GivenActionAsync(
        this IPortal app, string message = "The payment is wrong.", string email = Ada,
            ActionType type = ActionType.InvoiceQuery, string title = "Payment", ActionSubject? subject = null, Guid? form = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var actor = await app.Database.ActorAsync(email);
        return await scope.ServiceProvider.GetRequiredService<OpenAction>()
            .HandleAsync(actor, new ActionDraft(type, title, message, subject, actor.ProviderRef ?? "P1001"), form ?? Guid.NewGuid(), CancellationToken.None);
    }

    /// <summary>Lets somebody write in an action, in any of the ways that there are.</summary>
    public static async Task<T> InActionAsync<T>(this IPortal app, string email, Func<WriteInAction, Actor, Task<T>> write)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await write(scope.ServiceProvider.GetRequiredService<WriteInAction>(), await app.Database.ActorAsync(email));
    }
}
