namespace Portal.Domain.Actions;

/// <summary>What an entry of an action's thread is.</summary>
public enum PostKind
{
    /// <summary>What somebody wrote to the other side.</summary>
    Comment,

    /// <summary>What the council's staff wrote for each other; a provider never sees one.</summary>
    Note,

    /// <summary>What happened, in the portal's words: "Assigned to Invoice Queries".</summary>
    Entry,
}
