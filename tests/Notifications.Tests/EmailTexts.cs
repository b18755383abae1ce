using Portal.Notifications.Accounts;
using Portal.Notifications.Contracts;

namespace Portal.Notifications.Tests;

/// <summary>Each email against its approved text.</summary>
public sealed class EmailTexts
{
    private static readonly Sender Sender = new("Suffolk County Council", "https://portal.example", "help@council.example", "01473 260695");
    private static readonly ContractFacts Facts = new(Guid.Parse("01a207ba-f872-7bba-baa0-875121c1f758"), "IPA Contract", "C1170421", "Sleepovers", "Sleepovers Ltd");

    public static TheoryData<string, PortalEmail> Emails => new()
    {
        { "ContractPublished", new ContractPublishedEmail(Facts) },
        { "ContractAgreed", new ContractAgreedEmail(Facts, "Sarah Lock") },
        { "ContractRejected", new ContractRejectedEmail(Facts, "Sarah Lock") },
        { "ContractWithdrawn", new ContractWithdrawnEmail(Facts) },
        { "ContractReminder", new ContractReminderEmail(Facts) },
        { "ContractUndecided", new ContractUndecidedEmail(Facts) },
    };

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
        var html = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(written.Html[written.Html.IndexOf("<body", StringComparison.Ordinal)..], "<[^>]+>", " ", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));

        Assert.NotEmpty(name);
        Assert.All(email.WhatHappened.Append(email.WhatToDo).Append(email.LinkText), sentence => Assert.Contains(sentence, html, StringComparison.Ordinal));
        Assert.Contains($"href=\"https://portal.example{email.LinkPath}\"", written.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", written.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Markup_in_a_name_is_only_text()
    {
        var written = Write(new ContractAgreedEmail(Facts, "<b>Sarah & Co</b>"));

        Assert.Contains("&lt;b&gt;Sarah &amp; Co&lt;/b&gt;", written.Html, StringComparison.Ordinal);
        Assert.Contains("<b>Sarah & Co</b>", written.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_one_time_link_is_secret()
    {
        Assert.All<PortalEmail>(
            [.. typeof(PortalEmail).Assembly.GetTypes()
                .Where(t => t.IsSubclassOf(typeof(PortalEmail)) && t.Namespace == typeof(PasswordResetEmail).Namespace)
                .Select(t => (PortalEmail)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(t))],
            email => Assert.True(email.IsSecret));
    }

    private static Delivery.EmailMessage Write(PortalEmail email)
        => email.Write(Guid.Empty, "pat@provider.example", "Pat Signs", Sender, DateTimeOffset.UnixEpoch);
}
