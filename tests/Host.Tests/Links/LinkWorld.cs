using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Changes;
using Portal.Host.Accounts;
using Portal.Host.Tests.Guarding;
using Portal.Host.Tests.Invoices;
using Portal.Host.Tests.Register;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Links;

/// <summary>A world with one of everything that an address can name, and what a link's parameters stand for in it.</summary>
internal static class LinkWorld
{
    public const string Both = "bo.both@both.example";

    private static string Today => DateTime.UtcNow.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture);

    public static async Task<PortalWorld> BeginAsync(PortalCluster cluster)
    {
        var world = await RegisterWorld.BeginAsync(cluster, ("Portal:SecurityContact", "security@council.example"));
        await world.App.GivenDraftAsync(Snow);
        await world.App.GivenAgreedDocumentAsync(Cinder);
        await world.App.GivenPublishedDocumentAsync(Cinder);
        await world.PayAsync("123456");
        await world.App.RaiseOrdersAsync();
        await world.Database.GivenProviderUserAsync(Both, ProviderRoles.Signatory, "P1001", "P1002");
        await world.Database.ExecuteAsync("insert into contacts (ref, provider_ref, name) values ('T5001', 'P1001', 'Ann Other'); insert into answer_templates (id, title, text, changed_by, changed_at) values (gen_random_uuid(), 'Thanks', 'Thank you.', 'Ann Other', now())");
        await world.GivenEveryRoleAsync();

        var ida = await world.AsAsync(InvoiceWorld.Ida);
        await ida.Open("/provider/actions/new");
        await ida.Select("Type", "Invoice query").Fill("Title", "Payment").Fill("Message", "See.")
            .Attach("Files", "a.pdf", Documents.Pdf(), "application/pdf").Press("Create Action");
        foreach (var feature in Features)
        {
            await feature.BeginAsync(ida);
        }

        var drew = await world.AsAsync(RegisterWorld.Drew);
        await drew.Open("/council/payments/next?DueBy=2099-01-01");
        await drew.Press("Make the batch of £4,142.86");
        await world.ReleaseBatchAsync();
        await drew.Open("/council/payments/bank");
        await drew.Attach("The bank's file", "bank.csv", Encoding.UTF8.GetBytes($"date,reference,amount\n{Today},B1-1,4142.86\n"), "text/csv").Press("Mark as paid");
        await drew.Open("/council/providers/P1002/hold");
        await drew.Fill("Reason", "To be looked at").Press("Put on hold");
        await world.SendAsync(drew, ("care_package_line_items.csv", RegisterWorld.Ended));
        await world.DecideAsync(drew, "Apply");
        var forgetful = world.Stranger();
        await forgetful.Open("/forgotten-password");
        await forgetful.Fill("Email address", Clerk).Press("Send the link");
        return world;
    }

    /// <summary>What a parameter is in this world: by its class and name, or by its method too where that matters.</summary>
    public static async Task<Func<string, IReadOnlyList<object?>, object?>> SamplesAsync(this PortalWorld world)
    {
        Task<Guid> IdAsync(string sql) => world.IdAsync(sql);
        var ida = await IdAsync($"select id from users where email = '{InvoiceWorld.Ida}'");
        var agreed = await IdAsync("select id from contract_documents where state = 'Approved'");
        var invoice = await IdAsync("select id from invoices");
        var order = await IdAsync("select o.id from purchase_orders o join clients c on c.ss_ref = o.ss_ref where c.ss_ref = 'C1170421' limit 1");
        var report = await IdAsync("select id from placement_reports");
        var samples = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["AccountLinks.returnUrl"] = "/provider/contracts",
            ["AccountLinks.ResetPassword.token"] = await TokenAsync(world, (links, user) => links.ResetPathAsync(user)),
            ["AccountLinks.AcceptInvitation.token"] = await TokenAsync(world, (links, user) => links.InvitationPathAsync(user)),
            ["ActionLinks.assignee"] = "Mine",
            ["ActionLinks.team"] = "Invoice Queries",
            ["ActionLinks.id"] = await IdAsync("select id from actions"),
            ["ActionLinks.File.id"] = await IdAsync("select id from action_files"),
            ["ActionLinks.edit"] = await IdAsync("select id from answer_templates limit 1"),
            ["ActionLinks.part"] = "L4001, 01/02/2016 - 29/02/2016",
            ["ActionLinks.key"] = (Func<IReadOnlyList<object?>, object?>)(earlier => earlier[^1] switch
            {
                SubjectKind.Invoice => invoice.ToString(),
                SubjectKind.ContractDocument => agreed.ToString(),
                SubjectKind.PlacementReport => report.ToString(),
                SubjectKind.PurchaseOrder => order.ToString(),
                SubjectKind.LineItem => "L4001",
                _ => null,
            }),
            ["ContractLinks.client"] = Cinder,
            ["ContractLinks.ssRef"] = Cinder,
            ["ContractLinks.replaces"] = agreed,
            ["ContractLinks.id"] = agreed,
            ["ContractLinks.Preview.id"] = await IdAsync("select id from contract_documents where state = 'Draft'"),
            ["ContractLinks.Edit.id"] = await IdAsync("select id from contract_documents where state = 'Draft'"),
            ["ActionLinks.provider"] = "P1001",
            ["ChangeLinks.provider"] = "P1001",
            ["ContractLinks.provider"] = "P1001",
            ["LineItemLinks.provider"] = "P1001",
            ["OverviewLinks.provider"] = "P1001",
            ["OverviewLinks.client"] = Cinder,
            ["OverviewLinks.year"] = "15/16",
            ["PlacementLinks.provider"] = "P1001",
            ["WorkLinks.provider"] = "P1001",
            ["InvoiceLinks.id"] = invoice,
            ["InvoiceLinks.line"] = await IdAsync("select id from invoice_lines"),
            ["InvoiceLinks.after"] = await IdAsync("select id from invoice_lines"),
            ["InvoiceLinks.isPaid"] = true,
            ["InvoiceLinks.year"] = "15/16",
            ["InvoiceLinks.provider"] = "P1001",
            ["InvoiceLinks.number"] = "123456",
            ["InvoiceLinks.checks"] = "look",
            ["InvoiceLinks.page"] = 1,
            ["InvoiceLinks.contract"] = "K3001",
            ["InvoiceLinks.service"] = "S2001",
            ["InvoiceLinks.client"] = Cinder,
            ["LineItemLinks.lineItem"] = "L4001",
            ["LineItemLinks.client"] = Cinder,
            ["LineItemLinks.service"] = "S2001",
            ["LineItemLinks.package"] = "C153290",
            ["LineItemLinks.year"] = "15/16",
            ["LatePaymentLinks.provider"] = "P1001",
            ["LatePaymentLinks.month"] = new DateOnly(2016, 4, 1),
            ["PaymentLinks.number"] = 1,
            ["PaymentLinks.reference"] = "B1-1",
            ["PaymentLinks.BatchOf.id"] = await IdAsync("select id from payment_batches"),
            ["PaymentLinks.Hold.id"] = await IdAsync("select id from payment_holds"),
            ["PaymentLinks.provider"] = "P1001",
            ["PeriodLinks.provider"] = "P1001",
            ["PurchaseOrderLinks.provider"] = "P1001",
            ["PurchaseOrderLinks.year"] = "15/16",
            ["PurchaseOrderLinks.id"] = order,
            ["PurchaseOrderLinks.revision"] = 1,
            ["RegisterLinks.id"] = await IdAsync("select id from import_uploads"),
            ["RegisterLinks.Reverse.id"] = await IdAsync("select id from import_runs"),
            ["RegisterLinks.Reverse.file"] = "care_package_line_items.csv",
            ["RegisterLinks.Imported.id"] = await IdAsync("select id from import_runs"),
            ["StaffLinks.id"] = await IdAsync($"select id from users where email = '{Clerk}'"),
            ["StaffLinks.user"] = await IdAsync($"select id from users where email = '{InvoiceWorld.Ann}'"),
            ["StaffLinks.team"] = "Invoice Queries",
            ["StaffLinks.provider"] = "P1001",
            ["StaffLinks.remove"] = ida,
            ["StaffLinks.administrator"] = ida,
            ["StaffLinks.page"] = 1,
            ["WorkLinks.id"] = agreed,
        };
        foreach (var feature in Features)
        {
            foreach (var (name, sample) in await feature.SamplesAsync(world, ida))
            {
                samples.Add(name, sample);
            }
        }

        return (name, earlier) =>
        {
            var parts = name.Split('.');
            if (!samples.TryGetValue(name, out var found) && !samples.TryGetValue($"{parts[0]}.{parts[2]}", out found))
            {
                Assert.Fail($"No value is known for the parameter {parts[2]} of {parts[0]}.{parts[1]}: say in an {nameof(ILinkSamples)} what it is in the tests' world, so that the link is opened too.");
            }

            return found is Func<IReadOnlyList<object?>, object?> looks ? looks(earlier) : found;
        };
    }

    /// <summary>The id that a statement finds.</summary>
    public static async Task<Guid> IdAsync(this PortalWorld world, string sql)
        => await world.Database.ScalarAsync<Guid?>(sql) ?? throw new InvalidOperationException($"There is nothing for: {sql}");

    private static IEnumerable<ILinkSamples> Features
        => typeof(LinkWorld).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(ILinkSamples))).Select(t => (ILinkSamples)Activator.CreateInstance(t)!);

    private static async Task<string?> TokenAsync(PortalWorld world, Func<OneTimeLinks, Portal.Workflows.Accounts.AppUser, Task<string>> write)
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        await using var db = world.Database.Context();
        var path = await write(scope.ServiceProvider.GetRequiredService<OneTimeLinks>(), await db.Users.SingleAsync(u => u.Email == InvoiceWorld.Ida));
        await scope.ServiceProvider.GetRequiredService<Portal.Workflows.Persistence.PortalDbContext>().SaveChangesAsync();
        return QueryHelpers.ParseQuery(path.Split('?')[1])["token"];
    }
}
