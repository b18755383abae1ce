namespace Portal.Domain.Changes;

/// <summary>Nobody grants himself a role.</summary>
public sealed class NobodyChangesTheirOwnAccess() : Refusal("You cannot ask for changes to your own access. Another portal administrator of your organisation must ask");
