namespace Portal.Workflows.Tasks;

/// <summary>The fixed lists of the council's work.</summary>
public enum QueueKind
{
    /// <summary>What I have, or somebody for whom I stand in; not what is on hold.</summary>
    Mine,

    /// <summary>What lies with my teams, whoever has it; not what is on hold.</summary>
    MyTeams,

    /// <summary>What lies with my teams and nobody has taken on.</summary>
    Nobodys,

    /// <summary>What waits for its provider.</summary>
    Providers,

    /// <summary>What is past its due day, whoever has the turn.</summary>
    Overdue,

    /// <summary>What somebody put off to a later day.</summary>
    OnHold,

    /// <summary>Everything that waits for somebody.</summary>
    All,
}
