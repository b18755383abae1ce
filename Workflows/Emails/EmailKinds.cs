using Portal.Notifications;

namespace Portal.Workflows.Emails;

/// <summary>The kinds of emails, in words.</summary>
public static class EmailKinds
{
    /// <summary>Those that nobody chooses how soon to hear of.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["digest"] = "Daily email",
        ["invitation"] = "New account",
        ["password-reset"] = "New password",
        ["sign-in-reset"] = "Sign-in reset",
        ["account-news"] = "News of an account",
        ["team-week"] = "Weekly letter",
    };

    /// <summary>Each with its word, by the word.</summary>
    public static IReadOnlyList<(string Kind, string Text)> All { get; } =
        [.. EmailTopic.All.Select(t => (t.Kind, t.Text)).Concat(Others.Select(o => (o.Key, o.Value))).DistinctBy(k => k.Item1).OrderBy(k => k.Item2, StringComparer.Ordinal)];

    public static string Of(string kind) => EmailTopic.Find(kind)?.Text ?? Others.GetValueOrDefault(kind, kind);
}
