using Portal.Notifications;

namespace Portal.Workflows.Engine;

/// <summary>An email and the person it is for.</summary>
public sealed record AddressedEmail(PortalEmail Email, IEmailReader To)
{
    /// <summary>The same email to each of them.</summary>
    /// <exception cref="NobodyToTell">There is nobody, and <paramref name="missing"/> says who is missing.</exception>
    internal static IReadOnlyList<AddressedEmail> ToEach(IReadOnlyList<IEmailReader> people, PortalEmail email, string missing)
        => people.Count > 0 ? [.. people.Select(p => new AddressedEmail(email, p))] : throw new NobodyToTell(missing);
}
