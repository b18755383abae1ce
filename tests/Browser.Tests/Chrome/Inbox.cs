using System.Text.RegularExpressions;
using MimeKit;
using Portal.TestKit;

namespace Portal.Browser.Tests.Chrome;

/// <summary>The emails that really left, as they lie in the mail folder.</summary>
public sealed partial class Inbox(string folder)
{
    /// <summary>The latest email to somebody with this subject (and words in its text), once it is there.</summary>
    public async Task<MimeMessage> WaitForAsync(string to, string subject, string words = "")
    {
        MimeMessage? found = null;
        await Waiting.UntilAsync(
            $"an email \"{subject}\" to {to}",
            () => (found = Find(to, subject).FirstOrDefault(m => m.TextBody!.Contains(words, StringComparison.Ordinal))) is not null);
        return found!;
    }

    /// <summary>The portal's address in an email.</summary>
    public static string Link(MimeMessage email) => Address().Match(email.TextBody!).Value;

    private IEnumerable<MimeMessage> Find(string to, string subject)
        => Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.eml")
                .Select(path => MimeMessage.Load(path))
                .Where(m => m.Subject == subject && m.To.Mailboxes.Any(x => x.Address == to))
                .OrderByDescending(m => m.Date)
            : [];

    [GeneratedRegex(@"http://\S+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
