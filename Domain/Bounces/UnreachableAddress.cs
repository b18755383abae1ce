using Portal.Domain.Accounts;

namespace Portal.Domain.Bounces;

/// <summary>An email address of which the receiving side said that it takes no email, until somebody of the council has seen to it.</summary>
public sealed class UnreachableAddress
{
    /// <summary>The longest answer, in characters.</summary>
    public const int MaxAnswer = 500;

    private UnreachableAddress()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>As the email bore it.</summary>
    public string Address { get; private init; } = "";

    /// <summary>The name that the email bore.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The provider that the email was about; empty: the council's own.</summary>
    public string ProviderRef { get; private init; } = "";

    /// <summary>The email that reached nobody.</summary>
    public Guid EmailId { get; private init; }

    /// <summary>What the receiving side said, as a code.</summary>
    public string Cause { get; private init; } = "";

    /// <summary>When the portal read of it.</summary>
    public DateTimeOffset Since { get; private init; }

    public UnreachableState State { get; private set; }

    /// <summary>What was done about it.</summary>
    public string? Answer { get; private set; }

    public string? SettledBy { get; private set; }

    /// <summary>What lists call it: the address itself stands on its page alone.</summary>
    public string Title => $"Emails to {Name} reach nobody";

    /// <summary>The receiving side said so of an email.</summary>
    /// <param name="id">Its own id.</param>
    /// <param name="address">As the email bore it.</param>
    /// <param name="name">The name that the email bore.</param>
    /// <param name="providerRef">The provider that the email was about; empty: none.</param>
    /// <param name="emailId">That email.</param>
    /// <param name="cause">What the receiving side said, as a code.</param>
    /// <param name="at">UTC.</param>
    public static UnreachableAddress Of(Guid id, string address, string name, string providerRef, Guid emailId, string cause, DateTimeOffset at) => new()
    {
        Id = id,
        Address = address,
        Name = name,
        ProviderRef = providerRef,
        EmailId = emailId,
        Cause = cause,
        Since = at,
    };

    /// <summary>Somebody of the placements team saw to it.</summary>
    public void Settle(string? answer, Actor by) => (State, Answer, SettledBy) = (UnreachableState.Settled, answer, by.Name);
}
