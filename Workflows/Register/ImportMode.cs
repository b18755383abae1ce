namespace Portal.Workflows.Register;

/// <summary>What an import does once everything has been checked.</summary>
public enum ImportMode
{
    /// <summary>Reports what would happen and changes nothing.</summary>
    Check,

    /// <summary>Applies everything, or nothing when a single row is rejected.</summary>
    AllOrNothing,

    /// <summary>Applies the rows that are right and leaves the rejected ones out.</summary>
    GoodRows,
}
