using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Portal.Host.Tests.Embed;
using Portal.Host.Tests.Invoices;
using Portal.Host.Tests.Register;
using Portal.Notifications.Links;
using Portal.TestKit;

namespace Portal.Host.Tests.Links;

/// <summary>Every link of the portal is opened by somebody who may: its page is there, and every page has a link.</summary>
public sealed class LinkTests(PortalCluster cluster)
{
    /// <summary>What answers no page, and how.</summary>
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["ActionLinks.File"] = "application/pdf",
        ["ContractLinks.File"] = "application/pdf",
        ["PaymentLinks.BatchFile"] = "text/csv",
        ["PaymentLinks.RemittanceCsv"] = "text/csv",
        ["PaymentLinks.RemittanceExcel"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["RegisterLinks.RejectionsFile"] = "text/csv",
        ["RegisterLinks.Reverse"] = "text/csv",
        ["UpliftLinks.File"] = "application/pdf",
        ["HealthLinks.Live"] = "text/plain",
        ["HealthLinks.Ready"] = "text/plain",
        ["PublicLinks.SecurityText"] = "text/plain",
        ["PublicLinks.Robots"] = "text/plain",
    };

    /// <summary>What leads somewhere else on purpose, and where.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["HomeLinks.Start"] = AccountLinks.SignIn,
        ["AccountLinks.SignOut"] = AccountLinks.SignIn, // it takes posts alone
        ["InvoiceLinks.New"] = InvoiceLinks.Proposed(), // the provider has one contract: there is nothing to choose
        ["PaymentLinks.BatchOf"] = PaymentLinks.Batch(1), // people know it by its number
        ["SearchLinks.Filters"] = AccountLinks.SignIn, // it takes posts alone
        ["AccountLinks.SecondStep"] = AccountLinks.SignIn, // only after a right password
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_link_leads_its_reader_to_one_page_and_every_page_has_a_link_whatever_the_references_are(bool awkward)
    {
        await using var world = await LinkWorld.BeginAsync(cluster);
        var samples = await world.SamplesAsync();
        if (awkward)
        {
            await AwkwardKeys.RenameAsync(world.Database);
        }

        var calls = LinkCall.All((name, earlier) => samples(name, earlier) is var value && awkward ? AwkwardKeys.Of(value) : value);
        Assert.True(calls.Count > 120, "The links are not enumerated.");
        var council = await world.AsAsync(RegisterWorld.Drew);
        var provider = await world.AsAsync(InvoiceWorld.Ida);
        var undecided = await world.AsAsync(LinkWorld.Both);
        var frame = await world.FrameAsync(PortalGivens.Sarah, awkward ? PathKey.Write((string)AwkwardKeys.Of("P1001")!) : "P1001");
        var matched = new List<RouteEndpoint>();
        using var listening = world.App.Services.GetRequiredService<DiagnosticListener>().Subscribe(new Matches(matched), name => name == "Microsoft.AspNetCore.Routing.EndpointMatched");

        var reached = new HashSet<string>(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var (name, address) in calls)
        {
            matched.Clear();
            var page = await Reader(address).Open(IsFramed(address) ? EmbedGivens.Framed(address) : address);
            var expected = Elsewhere.GetValueOrDefault(name, address.Split('?')[0]);
            var isFile = Files.TryGetValue(name, out var type);
            if (page.Status != (address == AccountLinks.Session ? HttpStatusCode.NoContent : HttpStatusCode.OK) || page.Address.AbsolutePath != expected
                || (isFile && page.Response.Content.Headers.ContentType?.MediaType != type) || matched.Count == 0)
            {
                wrong.Add($"{name} gave {address}, which answered {(int)page.Status} ({page.Response.Content.Headers.ContentType?.MediaType}) at {page.Path}");
            }
            else
            {
                reached.Add(matched[0].RoutePattern.RawText!);
            }
        }

        var pages = world.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && !e.RoutePattern.RawText!.StartsWith("error/", StringComparison.Ordinal));
        wrong.AddRange(pages.Select(e => e.RoutePattern.RawText!).Except(reached, StringComparer.Ordinal).Select(p => $"No ...Links class leads to the page /{p}."));
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));

        static bool IsFramed(string address) => address.StartsWith(EmbedLinks.Root + "/", StringComparison.Ordinal);

        FormClient Reader(string address) => address.Split('/', '?')[1] switch
        {
            "council" or "account" => council,
            "provider" or "session" => provider,
            "choose-provider" => undecided,
            "embed" => address.Contains("/sign-in", StringComparison.Ordinal) ? world.Stranger() : frame,
            "embed-sign-in" => provider,
            "tasks" => address.EndsWith("/elsewhere", StringComparison.Ordinal) ? undecided : council,
            _ => world.Stranger(),
        };
    }

    [Fact]
    public void A_link_whose_parameter_nobody_knows_says_so()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => LinkCall.All((name, _) => throw new InvalidOperationException(name)));

        Assert.Contains("Links.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_link_is_given_is_escaped()
    {
        Assert.Equal("/provider/care-packages/L~26~3F~20~2F1?year=18%2F19", LineItemLinks.Details(Side.Provider, "L&? /1", "18/19"));
        Assert.Equal("/council/periods/P~2F1~3F", PeriodLinks.OfProvider("P/1?"));
        Assert.Equal("/council/teams/edit?team=A%20%26%20B", StaffLinks.Team("A & B"));
    }

    /// <summary>What the routes chose, in the order of the requests.</summary>
    private sealed class Matches(List<RouteEndpoint> found) : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is HttpContext context && context.GetEndpoint() is RouteEndpoint endpoint)
            {
                found.Add(endpoint);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
