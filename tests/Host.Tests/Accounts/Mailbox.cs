using System.Text.RegularExpressions;

namespace Portal.Host.Tests.Accounts;

/// <summary>What somebody's mailbox holds.</summary>
internal static partial class Mailbox
{
    /// <summary>The one-time link that came to them, from the portal's root.</summary>
    public static string LinkTo(PortalWorld world, string address)
        => new Uri(OneTimeLink().Match(world.Emails().Last(e => e.To.Mailboxes.Single().Address == address && OneTimeLink().IsMatch(e.TextBody!)).TextBody!).Value).PathAndQuery;

    [GeneratedRegex(@"https?://\S+[?&]token=\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneTimeLink();
}
