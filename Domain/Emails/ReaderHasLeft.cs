namespace Portal.Domain.Emails;

/// <summary>Nothing goes to somebody who no longer acts for the provider or the council that it is about.</summary>
public sealed class ReaderHasLeft(string name) : Refusal($"{name} no longer has access to what this email is about, so it is not sent to them again");
