namespace Portal.Domain.Bounces;

/// <summary>How far an address that takes no email has come.</summary>
public enum UnreachableState
{
    /// <summary>Somebody of the council has to ask for another address.</summary>
    Found,

    /// <summary>Somebody did what had to be done.</summary>
    Settled,
}
