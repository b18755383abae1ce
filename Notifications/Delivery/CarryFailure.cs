namespace Portal.Notifications.Delivery;

/// <summary>Why an email was not taken.</summary>
/// <param name="Cause">A sentence without the recipient's address.</param>
/// <param name="IsPermanent">Trying again will not help (the address does not exist).</param>
/// <param name="IsOfServer">It says nothing of this email: no server was there to take any.</param>
public sealed record CarryFailure(string Cause, bool IsPermanent, bool IsOfServer = false);
