namespace Portal.Domain.Changes;

/// <summary>Where a change request stands. DOMAIN, workflow 4.</summary>
public enum ChangeState
{
    Requested,
    Applied,
    Declined,
    Withdrawn,
}
