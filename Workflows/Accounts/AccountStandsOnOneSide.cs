using Portal.Domain;

namespace Portal.Workflows.Accounts;

/// <summary>Nobody acts for the council and for a provider with one account.</summary>
public sealed class AccountStandsOnOneSide(string email)
    : Refusal($"{email} already has an account on the other side of the portal. One account cannot act for the council and for a provider.");
