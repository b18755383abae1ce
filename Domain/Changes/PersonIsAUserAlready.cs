namespace Portal.Domain.Changes;

/// <summary>Somebody who may use the portal for the provider gets other roles by a request that says so, so that nobody gives them to himself as a new user.</summary>
public sealed class PersonIsAUserAlready() : Refusal("This person may use the portal for you already: ask for other roles instead")
{
    public override string? Field => "Values[email]";
}
