namespace Portal.Domain.Accounts;

/// <summary>What a limit is for, in words.</summary>
public static class LimitKindWords
{
    /// <summary>"Your limit for ... is".</summary>
    public static string Doing(this LimitKind kind) => kind switch
    {
        LimitKind.Authorise => "authorising",
        LimitKind.Finalise => "finalising",
        _ => "releasing payment batches",
    };

    /// <summary>"You cannot ...".</summary>
    public static string Verb(this LimitKind kind) => kind switch
    {
        LimitKind.Authorise => "authorise",
        LimitKind.Finalise => "finalise",
        _ => "release a payment batch",
    };

    /// <summary>The role without which the limit says nothing.</summary>
    public static CouncilRoles Role(this LimitKind kind) => kind == LimitKind.Authorise ? CouncilRoles.InvoiceAuthoriser : CouncilRoles.InvoiceFinaliser;
}
