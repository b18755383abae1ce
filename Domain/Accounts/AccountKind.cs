namespace Portal.Domain.Accounts;

/// <summary>Which side of the portal a person stands on.</summary>
public enum AccountKind
{
    Provider,
    Council,
}
