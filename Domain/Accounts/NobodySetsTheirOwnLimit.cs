namespace Portal.Domain.Accounts;

public sealed class NobodySetsTheirOwnLimit() : Refusal("Another administrator must set your own limits");
