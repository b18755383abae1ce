namespace Portal.Domain.Uplifts;

/// <summary>Where a price uplift request stands.</summary>
public enum UpliftState
{
    /// <summary>The placements team decides.</summary>
    Asked,

    /// <summary>The placements team has a question for the provider.</summary>
    AskedBack,

    /// <summary>Agreed, and waiting for the register to say so.</summary>
    Agreed,

    /// <summary>The register has the agreed prices: it has ended.</summary>
    InTheRegister,

    Declined,

    Withdrawn,
}
