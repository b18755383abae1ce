using Portal.Domain.Changes;

namespace Portal.Workflows.Changes;

/// <summary>Change requests in words.</summary>
public static class ChangeWords
{
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Organisation => "Organisation details",
        ChangeKind.Service => "Service details",
        ChangeKind.Contact => "Contact",
        ChangeKind.NewContact => "New contact",
        ChangeKind.ContactRemoval => "Removal of a contact",
        ChangeKind.NewUser => "New user",
        ChangeKind.UserRoles => "Roles of a user",
        ChangeKind.UserRemoval => "Removal of a user",
        _ => "Reset of a user's sign-in",
    };
}
