namespace Portal.Domain.Accounts;

/// <summary>The limits of one person.</summary>
/// <param name="Authorise">On what one invoice pays.</param>
/// <param name="Finalise">On what one invoice pays.</param>
/// <param name="Release">On what one payment batch comes to.</param>
public readonly record struct Limits(Limit Authorise, Limit Finalise, Limit Release)
{
    public Limit Of(LimitKind kind) => kind switch
    {
        LimitKind.Authorise => Authorise,
        LimitKind.Finalise => Finalise,
        _ => Release,
    };
}
