namespace Portal.Domain.Changes;

/// <summary>What a change request asks for.</summary>
public enum ChangeKind
{
    Organisation,
    Service,
    Contact,
    NewContact,
    ContactRemoval,
    NewUser,
    UserRoles,
    UserRemoval,
    UserReset,
}
