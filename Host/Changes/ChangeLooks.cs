using Portal.Domain.Changes;

namespace Portal.Host.Changes;

/// <summary>Change requests in words and colours.</summary>
public static class ChangeLooks
{
    public static string Colour(ChangeState state) => state switch
    {
        ChangeState.Requested => "yellow",
        ChangeState.Applied => "green",
        ChangeState.Declined => "red",
        _ => "grey",
    };

    /// <summary>Where a provider's reader sees what it is about.</summary>
    public static string AddressOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Organisation => "/provider/organisation",
        ChangeKind.Service => "/provider/services",
        ChangeKind.Contact or ChangeKind.NewContact or ChangeKind.ContactRemoval => "/provider/contacts",
        _ => "/provider/access",
    };

    /// <summary>The label of a field by its name.</summary>
    public static string Label(ChangeKind kind, string name) => ChangeField.Of(kind).FirstOrDefault(f => f.Name == name)?.Label ?? name;
}
