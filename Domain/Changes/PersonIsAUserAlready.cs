namespace Portal.Domain.Changes;

/// <summary>Somebody who may use the portal for the provider gets other roles by a request that says so, so that nobody gives them to himself as a new user.</summary>
public sealed class PersonIsAUserAlready() : Refusal("This person already uses the portal for your organisation. Ask for a change of their roles instead")
{
    public override string? Field => "Values[email]";
}
