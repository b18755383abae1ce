namespace Portal.Domain.Emails;

/// <summary>What the portal still tries to send is not sent a second time beside it.</summary>
public sealed class EmailIsOnItsWay() : Refusal("This email has not been sent yet and is on its way. Wait until it is sent or given up");
