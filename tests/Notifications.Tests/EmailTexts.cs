using Portal.Domain.Accounts;
using Portal.Notifications.Accounts;
using Portal.Notifications.Actions;
using Portal.Notifications.Changes;
using Portal.Notifications.Contracts;
using Portal.Notifications.Dashboard;
using Portal.Notifications.Digests;
using Portal.Notifications.Invoices;
using Portal.Notifications.PaymentBatches;
using Portal.Notifications.Periods;
using Portal.Notifications.Placements;
using Portal.Notifications.Tasks;
using Portal.Notifications.Uplifts;

namespace Portal.Notifications.Tests;

/// <summary>Each email against its approved text.</summary>
public sealed partial class EmailTexts
{
    private static readonly Sender Sender = new("Suffolk County Council", "https://portal.example", "help@council.example", "01473 260695");
    private static readonly ContractFacts Facts = new(Guid.Parse("01a207ba-f872-7bba-baa0-875121c1f758"), "IPA Contract", "C1170421", "Sleepovers", "Sleepovers Ltd");

    private static readonly InvoiceFacts Invoice = new(Guid.Parse("01a207ba-f872-7bba-baa0-875121c1f758"), "INV 001", IsCreditNote: false, "Sleepovers Ltd", 4_142.86m, ExpectedOn: null);

    private static readonly PlacementReportFacts Placement = new(Guid.Parse("01a207ba-f872-7bba-baa0-875121c1f758"), "Ended: L4001", "Sleepovers Ltd");

    private static readonly (Guid Id, string Title, string Provider) Uplift = (Guid.Parse("01a207ba-f872-7bba-baa0-875121c1f758"), "L4001 from 01/04/2017", "Sleepovers Ltd");

    private static readonly ActionFacts Action = new(Guid.Parse("01a207ba-f872-7bba-baa0-875121c1f758"), 1001, "Invoice query", "Sleepovers Ltd", new(2016, 4, 12));

    private static readonly ChangeFacts Change = new(Guid.Parse("01a207ba-f872-7bba-baa0-875121c1f758"), 1002, "Organisation details", "Sleepovers Ltd");

    public static TheoryData<string, PortalEmail> Emails => new()
    {
        { "ContractPublished", new ContractPublishedEmail(Facts) },
        { "ContractAgreed", new ContractAgreedEmail(Facts, "Sarah Lock") },
        { "ContractRejected", new ContractRejectedEmail(Facts, "Sarah Lock") },
        { "ContractWithdrawn", new ContractWithdrawnEmail(Facts) },
        { "ContractReminder", new ContractReminderEmail(Facts) },
        { "ContractUndecided", new ContractUndecidedEmail(Facts) },
        { "InvoiceReturned", new InvoiceReturnedEmail(Invoice) },
        { "InvoiceSentBack", new InvoiceSentBackEmail(Invoice) },
        { "InvoiceAuthorised", new InvoiceAuthorisedEmail(Invoice) },
        { "InvoiceFinalised", new InvoiceFinalisedEmail(Invoice with { ExpectedOn = new(2016, 4, 12) }) },
        { "PaymentMade", new PaymentMadeEmail(new PaymentFacts(Guid.Parse("01a207ba-f872-7bba-baa0-875121c1f758"), "B7-12", "Sleepovers Ltd", 4_142.86m, 2, new(2016, 4, 12))) },
        { "PaymentReturned", new PaymentReturnedEmail(new PaymentFacts(Guid.Parse("01a207ba-f872-7bba-baa0-875121c1f758"), "B7-12", "Sleepovers Ltd", 4_142.86m, 2, new(2016, 4, 12))) },
        { "BatchMade", new BatchMadeEmail(new BatchFacts(Guid.Parse("01a207ba-f872-7bba-baa0-875121c1f758"), "Payment batch 7", 12, 104_142.86m, "Casey Finaliser")) },
        { "OwedBack", new OwedBackEmail(Guid.Parse("01a207ba-f872-7bba-baa0-875121c1f758"), "F1", OfCreditNote: false, "Sleepovers Ltd", 1_571.43m) },
        { "OwedBackByCreditNote", new OwedBackEmail(Guid.Parse("01a207ba-f872-7bba-baa0-875121c1f758"), "C1", OfCreditNote: true, "Sleepovers Ltd", 1_571.43m) },
        { "InvoiceReminder", new InvoiceReminderEmail(Invoice) },
        { "InvoiceUndecided", new InvoiceUndecidedEmail(Invoice) },
        { "PeriodOpened", new PeriodOpenedEmail(Guid.Parse("01a207ba-f872-7bba-baa0-875121c1f758"), "Sleepovers Ltd", new DateOnly(2016, 3, 1)) },
        { "SeveralPeriods", new SeveralEmail([.. Enumerable.Range(3, 2).Select(m => new PeriodOpenedEmail(Facts.Id, "Sleepovers Ltd", new DateOnly(2016, m, 1)))]) },
        { "SeveralInvoices", new SeveralEmail([new InvoiceAuthorisedEmail(Invoice), new InvoiceAuthorisedEmail(Invoice with { Number = "INV 002" })]) },
        { "ManyPublished", new SeveralEmail([.. Enumerable.Range(1, 51).Select(n => new ContractPublishedEmail(Facts with { SsRef = $"C{n}" }))]) },
        { "TeamWeek", new TeamWeekEmail(new DateOnly(2016, 11, 28), [
            new TeamWeekFacts("Placements team", 12, 9, 1_031, 4,
                [new EmailItem("Contract document of C1170421, Published, there since 3 August 2016", "/council/work/01a207ba-f872-7bba-baa0-875121c1f758")],
                [new EmailItem("Contract document of C1170421, Published, due 1 December 2016", "/council/work/01a207ba-f872-7bba-baa0-875121c1f758")], 2),
            new TeamWeekFacts("Placements", 0, 0, 1, 0, [], [], 0)]) },
        { "ChangeRequested", new ChangeRequestedEmail(Change) },
        { "ChangeApplied", new ChangeAppliedEmail(Change) },
        { "ChangeDeclined", new ChangeDeclinedEmail(Change) },
        { "ChangeReminder", new ChangeReminderEmail(Change) },
        { "PlacementReported", new PlacementReportedEmail(Placement) },
        { "PlacementReminder", new PlacementReminderEmail(Placement) },
        { "PlacementAnswered", new PlacementAnsweredEmail(Placement, IsDeclined: true) },
        { "UpliftWaits", new UpliftWaitsEmail(Uplift.Id, Uplift.Title, Uplift.Provider, IsReminder: false) },
        { "UpliftReminder", new UpliftWaitsEmail(Uplift.Id, Uplift.Title, Uplift.Provider, IsReminder: true) },
        { "UpliftAskedBack", new UpliftAnsweredEmail(Uplift.Id, Uplift.Title, Uplift.Provider, Became: null) },
        { "UpliftAgreed", new UpliftAnsweredEmail(Uplift.Id, Uplift.Title, Uplift.Provider, Became: "agreed") },
        { "TasksWaiting", new TasksWaitingEmail("Sleepovers Ltd", "Alex Placements of Suffolk County Council",
            [
                new("IPA Contract, C1170421, due 12 April 2016", "/tasks/1", "Documents to agree"),
                new("IPA Contract, C2000018", "/tasks/2", "Documents to agree"),
                new("Action 1001", "/tasks/3", "Actions to answer"),
            ], More: 2) },
        { "ActionAnswered", new ActionAnsweredEmail(Action) },
        { "ActionClosed", new ActionClosedEmail(Action) },
        { "ActionDue", new ActionDueEmail(Action) },
        { "ActionOverdue", new ActionOverdueEmail(Action) },
        { "ActionPosted", new ActionPostedEmail(Action) },
        { "ActionDueCouncil", new ActionDueCouncilEmail(Action) },
        { "ActionEscalated", new ActionEscalatedEmail(Action) },
        { "Digest", new DigestEmail([new("Returned: invoice INV 001", Invoice.ProviderPath), new("Next period: March 2016", "/provider/periods")], More: 3) },
        { "Invitation", new InvitationEmail("Sleepovers Ltd", "/invitation?code=one-time") },
        { "AccountNews", new AccountNewsEmail(AccountNews.TwoStepOff, "1 March 2027 at 10:05", "203.0.113.7") },
        { "SignInReset", new SignInResetEmail("Adele Admin", "/new-password?code=one-time") },
        { "PasswordReset", new PasswordResetEmail("/new-password?code=one-time") },
    };

    [Fact]
    public void Every_email_that_there_is_has_an_approved_text()
        => Assert.Equal(
            typeof(PortalEmail).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PortalEmail))).Select(t => t.Name).Order(StringComparer.Ordinal),
            Emails.Select(e => e.Data.Item2.GetType().Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Emails))]
    public void Each_reads_as_approved(string name, PortalEmail email)
    {
        var written = Write(email);
        var text = $"Subject: {written.Subject}\nKind: {written.Kind}\n\n{written.Text}";
        var folder = Path.Combine(AppContext.BaseDirectory, "Approved");
        var approved = Path.Combine(folder, name + ".txt");

        // To approve a changed text, read it there and copy it beside the others.
        File.WriteAllText(Path.Combine(folder, name + ".received"), text);
        Assert.Equal(File.ReadAllText(approved).ReplaceLineEndings("\n"), text);
    }

    [Theory]
    [MemberData(nameof(Emails))]
    public void The_html_part_says_what_the_plain_part_says_and_no_more(string name, PortalEmail email)
    {
        var written = Write(email);
        var html = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(written.Html[written.Html.IndexOf("<body", StringComparison.Ordinal)..],
            "<[^>]+>", " ", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));

        var plain = Addresses().Replace(written.Text, "").Replace("\n--\n", "\n", StringComparison.Ordinal).Replace("\n* ", "\n", StringComparison.Ordinal);
        Assert.NotEmpty(name);
        Assert.Equal(Words(plain), Words(html));
        Assert.Contains($"href=\"https://portal.example{email.LinkPath}\"", written.Html, StringComparison.Ordinal);
        Assert.All(email.Listed, item => Assert.Contains($"href=\"https://portal.example{item.Path}\">{item.Text}<", written.Html, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", written.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_credit_note_is_called_one_and_what_it_gives_back_is_said_in_words()
    {
        var written = Write(new InvoiceAuthorisedEmail(Invoice with { IsCreditNote = true, Number = "CN 1", Payable = -1_652.86m }));

        Assert.Equal("Authorised: credit note CN 1", written.Subject);
        Assert.Contains("The council authorised the credit note CN 1 of Sleepovers Ltd (£1,652.86 owed back).", written.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_a_name_is_only_text()
    {
        var written = Write(new ContractAgreedEmail(Facts, "<b>Sarah & Co</b>"));

        Assert.Contains("&lt;b&gt;Sarah &amp; Co&lt;/b&gt;", written.Html, StringComparison.Ordinal);
        Assert.Contains("<b>Sarah & Co</b>", written.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_news_of_an_account_says_what_happened_when_and_from_where_and_what_to_do()
        => Assert.All(
            Enum.GetValues<AccountNews>(),
            news =>
            {
                var written = Write(new AccountNewsEmail(news, "1 March 2027 at 10:05", "203.0.113.7"));
                Assert.Contains("on 1 March 2027 at 10:05, from the network address 203.0.113.7.", written.Text, StringComparison.Ordinal);
                Assert.Contains("/forgotten-password", written.Text, StringComparison.Ordinal);
                Assert.DoesNotContain(Enum.GetValues<AccountNews>().Where(n => n != news), n => Write(new AccountNewsEmail(n, "", null)).Subject == written.Subject);
            });

    [Fact]
    public void A_one_time_link_is_secret()
    {
        Assert.All<PortalEmail>(
            [.. typeof(PortalEmail).Assembly.GetTypes()
                .Where(t => t.IsSubclassOf(typeof(PortalEmail)) && t.Namespace == typeof(PasswordResetEmail).Namespace && t != typeof(AccountNewsEmail))
                .Select(t => (PortalEmail)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(t))],
            email => Assert.True(email.IsSecret));
    }

    [Fact]
    public void What_follows_a_finalised_credit_note_or_nothing_is_no_payment()
    {
        var finalised = Invoice with { ExpectedOn = new(2016, 4, 12) };

        Assert.Contains("(£0.00). There is nothing to pay.", Write(new InvoiceFinalisedEmail(finalised with { Payable = 0 })).Text, StringComparison.Ordinal);
        Assert.Contains("(£5.00 owed back). The council takes it off your next payment.",
            Write(new InvoiceFinalisedEmail(finalised with { Payable = -5, IsCreditNote = true })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_email_but_those_about_signing_in_has_a_topic_that_its_reader_chooses_for_and_says_where()
    {
        var chosen = Emails.Select(e => e.Data.Item2).Where(e => !e.IsSecret && e is not AccountNewsEmail).ToList();

        Assert.Equal(chosen.Where(e => e is not DigestEmail and not TeamWeekEmail).Select(e => e.Kind).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal), EmailTopic.All.Select(t => t.Kind).Order(StringComparer.Ordinal));
        Assert.All(chosen, e => Assert.EndsWith("Choose which emails you get:\nhttps://portal.example/account\n", Write(e).Text, StringComparison.Ordinal));
        Assert.All(EmailTopic.All, t => Assert.True(t.Provider == ProviderRoles.None ^ t.Council == CouncilRoles.None, t.Kind));
    }

    [System.Text.RegularExpressions.GeneratedRegex(@":?\n\s*https://\S+", System.Text.RegularExpressions.RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial System.Text.RegularExpressions.Regex Addresses();

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Delivery.EmailMessage Write(PortalEmail email)
        => email.Write(Guid.Empty, "pat@provider.example", "Pat Signs", Sender, DateTimeOffset.UnixEpoch);
}
