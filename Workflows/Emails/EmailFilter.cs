namespace Portal.Workflows.Emails;

/// <summary>Which emails are shown.</summary>
public sealed record EmailFilter
{
    /// <summary>An email address, or the beginnings of a person's names.</summary>
    public string? To { get; init; }

    /// <summary>About this provider.</summary>
    public string? ProviderRef { get; init; }

    public EmailState? State { get; init; }

    /// <summary>As <see cref="Notifications.PortalEmail.Kind"/> says.</summary>
    public string? Kind { get; init; }

    /// <summary>An SSRef, or what a piece of work is called: "Invoice 123", "Action 1001", "1001".</summary>
    public string? Reference { get; init; }

    /// <summary>Written on this day or later, London's.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Written on this day or before, London's.</summary>
    public DateOnly? Until { get; init; }
}
