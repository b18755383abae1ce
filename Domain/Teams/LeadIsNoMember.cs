namespace Portal.Domain.Teams;

/// <summary>Whoever hears of what is overdue works there.</summary>
public sealed class LeadIsNoMember() : Refusal("Choose a lead who belongs to the team")
{
    public override string? Field => "Lead";
}
