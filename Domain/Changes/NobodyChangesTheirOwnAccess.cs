namespace Portal.Domain.Changes;

/// <summary>Nobody grants himself a role.</summary>
public sealed class NobodyChangesTheirOwnAccess() : Refusal("Nobody asks for changes of their own access: another portal administrator must");
