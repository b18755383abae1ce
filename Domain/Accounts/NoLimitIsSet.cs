namespace Portal.Domain.Accounts;

/// <summary>Without a limit a role gives no authority over money.</summary>
public sealed class NoLimitIsSet(LimitKind kind)
    : Refusal($"No limit for {kind.Doing()} is set for you, so you cannot {kind.Verb()} yet. Ask an administrator of the council to set one on the page Limits");
