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

    /// <summary>The label of a field by its name.</summary>
    public static string Label(ChangeKind kind, string name) => ChangeField.Of(kind).FirstOrDefault(f => f.Name == name)?.Label ?? name;
}
