namespace Portal.Domain.Changes;

/// <summary>A field that a change can be asked for. Bank details are none of them, and never will be.</summary>
/// <param name="Name">As the register names it.</param>
/// <param name="Label">As people read it.</param>
/// <param name="IsRequired">It may not become empty.</param>
/// <param name="IsEmail">It must be an email address.</param>
/// <param name="HasLines">It may have several lines.</param>
public sealed record ChangeField(string Name, string Label, bool IsRequired = false, bool IsEmail = false, bool HasLines = false)
{
    /// <summary>The longest value, in characters.</summary>
    public int MaxLength => Name is "name" ? 200 : IsEmail ? 256 : HasLines ? 500 : 100;

    private static readonly ChangeField[] Organisation =
    [
        new("name", "Name", IsRequired: true),
        new("address", "Address", HasLines: true),
        new("email", "Email address", IsEmail: true),
        new("phone", "Telephone"),
        new("vat_number", "VAT number"),
    ];

    private static readonly ChangeField[] Service = [new("name", "Name", IsRequired: true), new("address", "Address", HasLines: true)];

    private static readonly ChangeField[] Contact =
    [
        new("name", "Name", IsRequired: true),
        new("job_title", "Job title"),
        new("email", "Email address", IsEmail: true),
        new("phone", "Telephone"),
    ];

    /// <summary>What goes with a contact.</summary>
    private static readonly ChangeField[] Gone = [.. Contact.Select(f => f with { IsRequired = false })];

    private static readonly ChangeField[] User = [new("name", "Name", IsRequired: true), new("email", "Email address", IsRequired: true, IsEmail: true), new("roles", "Roles")];

    /// <summary>The fields of a kind, in the order in which forms show them; none where it is about a person as a whole.</summary>
    public static IReadOnlyList<ChangeField> Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Organisation => Organisation,
        ChangeKind.Service => Service,
        ChangeKind.Contact or ChangeKind.NewContact => Contact,
        ChangeKind.ContactRemoval => Gone,
        ChangeKind.NewUser => User,
        ChangeKind.UserRoles => [User[2]],
        _ => [],
    };
}
