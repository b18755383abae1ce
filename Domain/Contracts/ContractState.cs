namespace Portal.Domain.Contracts;

/// <summary>Where a contract document stands (the guide, 1.5).</summary>
public enum ContractState
{
    /// <summary>Being prepared by the placements team; no provider sees it.</summary>
    Draft,

    /// <summary>Waiting for a signatory of the provider.</summary>
    Published,

    /// <summary>Agreed by a signatory; contractually binding, and nothing undoes it.</summary>
    Approved,

    /// <summary>Rejected by a signatory with a reason; stays for ever beside the one that replaces it.</summary>
    Rejected,

    /// <summary>Taken back by the placements team before anybody decided.</summary>
    Withdrawn,
}
