using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Host.Tests.Embed;
using Portal.Host.Tests.Invoices;
using Portal.Host.Tests.Links;
using Portal.Notifications.Delivery;
using Portal.TestKit;
using Portal.Workflows.Bounces;
using Portal.Workflows.Engine;

namespace Portal.Host.Tests.Guarding;

/// <summary>Every move of every workflow that there is something of, sent to the page of a task by whom it is not for.</summary>
public sealed class ForeignTaskTests(PortalCluster cluster)
{
    private const string Olive = "olive.all@harbour.example";
    private const string Nora = "nora.none@sleepovers.example";

    private const ProviderRoles EveryProviderRole = (ProviderRoles)15;

    [Fact]
    public async Task No_move_is_made_by_another_provider_or_by_a_colleague_without_a_role()
    {
        await using var world = await LinkWorld.BeginAsync(cluster);
        await world.Database.GivenProviderUserAsync(Olive, EveryProviderRole, "P1002");
        await world.Database.GivenProviderUserAsync(Nora, ProviderRoles.None, "P1001");
        var ida = await world.AsAsync(InvoiceWorld.Ida);
        await ida.Open("/provider/access/new");
        await ida.Fill("Name", "Nia New").Fill("Email address", "nia@sleepovers.example").Press("Send request");
        await world.PayAsync("N1"); // less than nothing: money is owed back
        await world.DeliverAsync();
        var email = await world.Database.ScalarAsync<Guid>("select id from emails where sent_at is not null and provider_ref = 'P1001' order by created_at limit 1");
        await world.App.Services.GetRequiredService<ReadBounces>().TakeAsync("a report", new DeliveryReport(email, Address: null, HasFailed: true, "5.1.1"), CancellationToken.None);
        await world.AllowAsync();
        await world.AllowAsync("P1002", "https://harbour.example");
        var (olive, nora) = (await world.AsAsync(Olive), await world.AsAsync(Nora));
        var (olives, noras) = (await world.FrameAsync(Olive, "P1002"), await world.FrameAsync(Nora));
        var moves = await MovesAsync(world);
        var all = world.App.Services.GetRequiredService<Definitions>().All.Select(d => d.Name).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(all, moves.Select(m => m.Definition).Distinct().Order(StringComparer.Ordinal));

        var before = await Everything.OfAsync(world.Database);
        foreach (var (definition, id, move) in moves)
        {
            Assert.Equal((definition, move, HttpStatusCode.NotFound), (definition, move, await SendAsync(olive, id, move)));
            Assert.Equal((definition, move, HttpStatusCode.NotFound), (definition, move, await SendAsync(olives, id, move, "P1002")));
            await SendAsync(olives, id, move, "P1001"); // she is not signed in there
            await SendAsync(nora, id, move);
            await SendAsync(noras, id, move, "P1001");
            var after = await Everything.OfAsync(world.Database);
            Assert.Empty(before.Where(table => after[table.Key] != table.Value).Select(table => $"{definition}, {move}: {table.Key} changed"));
        }
    }

    /// <summary>What each piece of work knows, and what every one has besides.</summary>
    private static async Task<List<(string Definition, Guid Id, string Move)>> MovesAsync(PortalWorld world)
    {
        var definitions = world.App.Services.GetRequiredService<Definitions>();
        var found = new List<(string, Guid, string)>();
        await using var query = world.Database.Source.CreateCommand(
            """
            select definition, id from workflow_instances
            where provider_ref is distinct from 'P1002' or definition = 'Payment hold' -- the council's alone, the one on Olive's own provider too
            order by definition, id
            """);
        await using var reader = await query.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var (definition, id) = (reader.GetString(0), reader.GetGuid(1));
            found.AddRange(definitions.Latest(definition).Moves.Select(m => m.Name).Concat(TaskMoves.Names).Distinct().Select(move => (definition, id, move)));
        }

        return found;
    }

    private static async Task<HttpStatusCode> SendAsync(FormClient person, Guid id, string move, string? framedBy = null)
    {
        var place = framedBy is null ? "/tasks" : EmbedGivens.Framed($"/embed/{framedBy}/tasks");
        var token = (await person.Open(framedBy is null ? "/privacy" : place)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var fields = Sending.Fields(token);
        fields.Remove("id"); // the address says which
        foreach (var name in (string[])["AgreePassword", "RejectPassword"])
        {
            fields[name] = AccountGivens.Password;
        }

        fields["RejectionReason"] = fields["Comment"] = fields["Answer"] = "A reason.";
        return (await person.Send(new HttpRequestMessage(HttpMethod.Post, $"{place}/{id}?handler=Move&move={move}") { Content = new FormUrlEncodedContent(fields) })).Status;
    }
}
