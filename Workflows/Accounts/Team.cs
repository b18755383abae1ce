namespace Portal.Workflows.Accounts;

/// <summary>An inbox of the council's that actions are assigned to.</summary>
public sealed class Team
{
    public required string Name { get; init; }

    /// <summary>Who hears of what is overdue.</summary>
    public Guid? LeadId { get; set; }

    /// <summary>The types of new actions that come here, by name.</summary>
    public string[] Takes { get; set; } = [];
}
