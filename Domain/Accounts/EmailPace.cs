namespace Portal.Domain.Accounts;

/// <summary>How soon a person wants to hear of a kind of thing by email. In the portal it waits for them in any case.</summary>
public enum EmailPace
{
    /// <summary>An email of its own, when it happens.</summary>
    AtOnce = 0,

    /// <summary>A line in one email a day.</summary>
    Daily = 1,

    /// <summary>No email.</summary>
    Off = 2,
}
