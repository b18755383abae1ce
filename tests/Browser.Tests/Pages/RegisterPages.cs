using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Portal.Browser.Tests.Chrome;
using Portal.Domain.Accounts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Register;
using Portal.Workflows.Register.Uploads;

namespace Portal.Browser.Tests.Pages;

/// <summary>What only an administrator of the council sees: the register import, and limits.</summary>
internal static class RegisterPages
{
    private const string List = "/Council/Register/Index";
    private const string Upload = "/Council/Register/Upload";
    private const string Findings = "/Council/Register/Findings";
    private const string Import = "/Council/Register/Import";

    private const string Header =
        "cpli_ref,care_package_ref,ss_ref,service_ref,contract_ref,service_level,start_date,end_date,weekly_cost,pricing,authorised,contribution_weekly,contribution_percent\n";

    private static Npgsql.NpgsqlTransaction? turn;

    private static readonly PageCase[] Cases =
    [
        new(List, "with its history", "/council/register") { Shows = "Applied" },
        new(List, "with nothing chosen", "/council/register") { Then = (r, _) => r.PressAsync("Check the files"), Shows = "There is a problem" },
        new(List, "with something to decide", "/council/register") { Given = p => SendAsync(p, Changed), Shows = "To be decided" },
        new(Upload, "being checked", "/council") { Then = (r, p) => OpenAsync(r, p, Changed, state: "Checking"), Shows = "Look again" },
        new(Upload, "to be decided", "/council") { Then = (r, p) => OpenAsync(r, p, Changed), Shows = "Money already invoiced" },
        new(Upload, "with notes", "/council") { Then = (r, p) => OpenAsync(r, p, TestKit.Inputs.Texts("register-overlap").Single().Text), Shows = "Notes" },
        new(Upload, "with rejections", "/council") { Then = (r, p) => OpenAsync(r, p, Bad), Shows = "Apply the good rows only" },
        new(Upload, "failed", "/council") { Then = (r, p) => OpenAsync(r, p, Changed, state: "Failed"), Shows = "Check again" },
        new(Upload, "discarded", "/council") { Then = (r, p) => OpenAsync(r, p, Changed, state: "Discarded"), Shows = "Discarded" },
        new(Findings, "rejections", "/council") { Then = (r, p) => OpenAsync(r, p, Bad, list: "/rejections"), Shows = "Showing 1 to 25" },
        new(Findings, "money", "/council") { Then = (r, p) => OpenAsync(r, p, Changed, list: "/invoiced"), Shows = "−£" },
        new(Findings, "changes", "/council") { Then = (r, p) => OpenAsync(r, p, Changed, list: "/changes"), Shows = "2018-07-03" },
        new("/Council/Providers/New", "form", "/council/new-provider") { Shows = "First users" },
        new("/Council/Providers/New", "with nothing entered", "/council/new-provider") { Then = (r, _) => r.PressAsync("Check what I entered"), Shows = "There is a problem" },
        new("/Council/Limits/Index", "of everybody", "/council/limits") { Shows = "Billie Authoriser" },
        new("/Council/Limits/Edit", "form", "/council/limits") { Then = (r, _) => r.FollowAsync("Billie Authoriser"), Shows = "Leave it empty for none" },
        new("/Council/Limits/Edit", "with nonsense entered", "/council/limits") { Then = NonsenseAsync, Shows = "There is a problem" },
        new("/Council/Limits/Edit", "of oneself", "/council/limits") { Then = (r, _) => r.FollowAsync("Drew Admin"), Shows = "Another administrator must set them" },
        new(Import, "of the example data", "/council/register") { Then = (r, _) => r.Page.Locator("tbody a").Last.ClickAsync(), Shows = "What it changed" },
    ];

    public static IReadOnlyList<PageCase> All { get; } = [.. Cases.Select(c => c with { Who = Person.Administrator })];

    /// <summary>Ends a placement of which July 2018 was invoiced whole.</summary>
    private static string Changed => $"{Header}EXAMPLE-1,C104,C2000009,S2002,K3002,Residential - Standard,2018-07-01,2018-07-03,700.00,1 x Placement at £700.00 (Spot),true,,\n";

    private static string Bad
    {
        get
        {
            var rows = new StringBuilder(Header).AppendLine("NEW-1,C104,C2000009,S2002,K3002,Residential - Standard,2018-07-01,,700.00,1 x Placement at £700.00 (Spot),true,,");
            for (var i = 0; i < 40; i++)
            {
                rows.Append("BAD-").Append(i).AppendLine(",C104,C2000009,S2002,K3002,Residential - Standard,2018-07-01,2018-06-01,=cmd(),1 x Placement,yes,,");
            }

            return rows.ToString();
        }
    }

    private static async Task NonsenseAsync(Reader reader, DemoPortal portal)
    {
        await reader.FollowAsync("Billie Authoriser");
        await reader.FillAsync("Limit for authorising an invoice", "lots");
        await reader.PressAsync("Save");
    }

    private static async Task OpenAsync(Reader reader, DemoPortal portal, string file, string? state = null, string list = "")
    {
        await portal.GivenInvoiceAsync(MoneyGivens.Unsubmitted);
        var id = await SendAsync(portal, file);
        if (state is not null)
        {
            if (state == "Checking")
            {
                // While somebody else has the turn the minutely job, which may come by, leaves it alone.
                turn = await (await portal.Database.Source.OpenConnectionAsync()).BeginTransactionAsync();
                await using var take = new Npgsql.NpgsqlCommand("select pg_advisory_xact_lock(x'75706C6F616473'::bigint)", turn.Connection, turn);
                await take.ExecuteNonQueryAsync();
            }

            await portal.Database.ExecuteAsync($"update import_uploads set state = '{state}', decided_by = 'Drew Admin', decided_at = now() where id = '{id}'");
        }

        await reader.Page.GotoAsync($"/council/register/uploads/{id}{list}");
    }

    private static async Task<Guid> SendAsync(DemoPortal portal, string file)
    {
        if (turn is not null)
        {
            await turn.DisposeAsync();
            turn = null;
        }

        await using var scope = portal.App.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<AccountReader>().ByEmailAsync(Person.Administrator.Email);
        var drew = Actor.ForCouncil(user.Id, user.Name, "Suffolk County Council", CouncilRoles.Administrator);
        var source = new ImportSource("care_package_line_items.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(file), writable: false));
        var id = await scope.ServiceProvider.GetRequiredService<StoreUpload>().HandleAsync(drew, Guid.NewGuid(), [source], default);
        await scope.ServiceProvider.GetRequiredService<RunUploads>().RunAsync(default);
        await TestKit.Waiting.UntilAsync("the upload is checked", async () => await portal.Database.ScalarAsync<string>($"select state from import_uploads where id = '{id}'") == "Checked");
        return id;
    }
}
