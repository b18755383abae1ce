namespace Portal.Domain.CarePackages;

/// <summary>The terms on which a provider's line items are purchased. (What is signed is a contract document.)</summary>
public sealed class Contract
{
    public required string Ref { get; init; }

    public required string ProviderRef { get; set; }

    public required string Name { get; set; }

    public VatRate Vat { get; set; }

    public bool AllowsTotalEditing { get; set; }

    /// <summary>Line items are payable only once a contract document of their care package is Approved.</summary>
    public bool RequiresAgreedDocument { get; set; }

    /// <summary>Where the council books what is paid under it; null: the register does not say.</summary>
    public string? CostCode { get; set; }
}
