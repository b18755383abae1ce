namespace Portal.Domain.Accounts;

/// <summary>Whoever moves something would audit their own moves.</summary>
public sealed class AuditorHasNoOtherRole() : Refusal("An auditor has no other role: nobody audits what they move. Choose Auditor alone, or the other roles without it")
{
    public override string? Field => "Roles";
}
