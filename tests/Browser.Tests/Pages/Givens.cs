using Microsoft.Extensions.DependencyInjection;
using Portal.Browser.Tests.Chrome;
using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.Host.Demo;
using Portal.TestKit;
using Portal.Workflows.Accounts;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Browser.Tests.Pages;

/// <summary>Contract documents beyond the example data, made by the portal's own use cases.</summary>
internal static class Givens
{
    /// <summary>A placement of the example data at Harbour View Care.</summary>
    private static ContractDraft Robin(string file, byte[] content) => new("C2000009", "S2002", "C104", "IPA Contract", file, content);

    public static Task<Guid> DraftAsync(this DemoPortal portal) => portal.DraftAsync("IPA C2000009.pdf", "%PDF-1.4\n%%EOF"u8.ToArray());

    public static async Task<Guid> PublishedAsync(this DemoPortal portal) => await portal.PublishAsync(await portal.DraftAsync());

    public static async Task<Guid> PublishedWordDocumentAsync(this DemoPortal portal)
        => await portal.PublishAsync(await portal.DraftAsync("Individual placement agreement for the client with the reference C2000009.docx", Documents.Docx()));

    public static async Task<Guid> PublishAsync(this DemoPortal portal, Guid id)
    {
        await portal.MoveAsync(async (moves, services) =>
        {
            var draft = await services.GetRequiredService<ContractReader>().FindAsync(Actor.System, id, default);
            await moves.Publish.HandleAsync(await ClerkAsync(services), Request(id), draft!.Document.UpdatedAt, default);
        });
        return id;
    }

    public static Task AgreeAsync(this DemoPortal portal, Guid id)
        => portal.MoveAsync(async (moves, services) =>
        {
            var user = await services.GetRequiredService<AccountReader>().ByEmailAsync(Person.Signatory.Email);
            var signatory = Actor.ForProvider(user.Id, user.Name, "P1002", "Harbour View Care", ProviderRoles.Signatory);
            await moves.Make.AgreeAsync(signatory, Request(id), default);
        });

    public static Task ChangeAsync(this DemoPortal portal, Guid id)
        => portal.MoveAsync(async (moves, services) => await services.GetRequiredService<ChangeDraft>()
            .HandleAsync(await ClerkAsync(services), Request(id), Robin("other.pdf", "%PDF-1.5\n%%EOF"u8.ToArray()), default));

    public static Task WithdrawAsync(this DemoPortal portal, Guid id)
        => portal.MoveAsync(async (moves, services)
            => await moves.Make.HandleAsync(ContractWorkflow.DefinitionName, ContractMoves.Withdraw,
            await ClerkAsync(services), Request(id), new MoveForm().Fill("Reason", "Wrong page scanned."), default));

    /// <summary>More documents than fit on a page, for once.</summary>
    public static async Task ManyAsync(DemoPortal portal)
    {
        for (var count = await portal.Database.ScalarAsync<long>("select count(*) from contract_documents where state = 'Published'"); count <= 26; count++)
        {
            await portal.PublishedAsync();
        }
    }

    public static async Task NewcomerAsync(DemoPortal portal)
    {
        if (await portal.Database.ScalarAsync<long>("select count(*) from providers where ref = 'P1003'") == 0)
        {
            await portal.Database.GivenProviderAsync("P1003", "Quiet Place");
            await portal.Database.GivenProviderUserAsync(Person.Newcomer.Email, ProviderRoles.Signatory, "P1003");
        }
    }

    /// <summary>An open incident and a resolved one.</summary>
    public static Task IncidentsAsync(DemoPortal portal) => portal.Database.ExecuteAsync(
        $"""
        delete from incidents; delete from mail_pause;
        insert into incidents (id, kind, subject, instance_id, cause, at, resolved_at, resolved_by) values
        ('{Guid.NewGuid()}', 'Email', '{Guid.NewGuid()}', '{ExampleDocument.Published}', 'An email (contract-published) could not be sent: 550 5.1.1 no such mailbox.', now(), null, null),
        ('{Guid.NewGuid()}', 'Job', 'two', null, 'The job OutboxJob.RunAsync failed after 3 attempts: the connection was refused.', now(), null, null),
        ('{Guid.NewGuid()}', 'Item', 'release-periods/months/P1001', null, 'A payment period could not be opened or ended: the database refused it (23514, released_periods).', now(), null, null),
        ('{Guid.NewGuid()}', 'Item', 'digests/digest/' || (select id from users where email = '{Person.Clerk.Email}'), null, 'A daily email could not be written: TimeoutException.', now(), null, null),
        ('{Guid.NewGuid()}', 'Item', 'outbox/mail-server/portal-1', null, 'No email leaves, and all of them wait: The mail server cannot be reached (SocketException).', now(), null, null),
        ('{Guid.NewGuid()}', 'Job', 'three', null, 'The job TidyJob.RunAsync failed after 3 attempts.', now(), now(), 'Alex Placements');
        """);

    public static Task StoppedAsync(DemoPortal portal)
        => portal.Database.ExecuteAsync("""insert into mail_pause (id, since, "by", reason) values (1, now(), 'Drew Admin', 'A wrong price was published.') on conflict do nothing""");

    /// <summary>Nothing failed, and no email is on its way either.</summary>
    public static Task NoIncidentsAsync(DemoPortal portal) => portal.Database.ExecuteAsync(
        """
        delete from incidents; delete from mail_pause;
        update outbox set next_attempt_at = null where next_attempt_at is not null;
        update emails set next_attempt_at = null where next_attempt_at is not null;
        """);

    public static Task OverdueAsync(DemoPortal portal)
        => portal.Database.ExecuteAsync($"update workflow_instances set due_at = now() - interval '1 day' where id = '{ExampleDocument.Published}'");

    private static async Task<Guid> DraftAsync(this DemoPortal portal, string file, byte[] content)
    {
        var id = Guid.CreateVersion7();
        await portal.MoveAsync(async (moves, services) => await moves.Prepare.HandleAsync(await ClerkAsync(services), Robin(file, content), id, replaces: null, default));
        return id;
    }

    private static async Task MoveAsync(this DemoPortal portal, Func<DocumentMoves, IServiceProvider, Task> move)
    {
        await using var scope = portal.App.Services.CreateAsyncScope();
        await move(scope.ServiceProvider.GetRequiredService<DocumentMoves>(), scope.ServiceProvider);
    }

    private static async Task<Actor> ClerkAsync(IServiceProvider services)
    {
        var user = await services.GetRequiredService<AccountReader>().ByEmailAsync(Person.Clerk.Email);
        return Actor.ForCouncil(user.Id, user.Name, "Suffolk County Council", user.CouncilRoles);
    }

    private static MoveRequest Request(Guid id) => new(id, Guid.NewGuid());
}
