namespace Portal.Domain.Emails;

/// <summary>An email with a one-time link is for one moment and one person: who needs another asks for another.</summary>
public sealed class SecretEmailIsNotSentAgain() : Refusal("This email held a link that works once. Ask the person to use \"Forgotten your password?\", or invite them again");
