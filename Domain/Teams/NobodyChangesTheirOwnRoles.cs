namespace Portal.Domain.Teams;

/// <summary>Nobody grants himself a role.</summary>
public sealed class NobodyChangesTheirOwnRoles() : Refusal("These are your own roles: another administrator must change them");
