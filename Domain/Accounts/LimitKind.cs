namespace Portal.Domain.Accounts;

/// <summary>What a member of the council's staff needs a limit for.</summary>
public enum LimitKind
{
    /// <summary>To authorise an invoice or a credit note.</summary>
    Authorise,

    /// <summary>To finalise one.</summary>
    Finalise,

    /// <summary>To release a payment batch.</summary>
    Release,
}
