namespace Portal.Workflows.CarePackages;

/// <summary>DOMAIN's rule in SQL, and nowhere else: VAT is proposed only where the provider has a VAT number.</summary>
internal static class VatNumberRule
{
    /// <summary>The provider of a contract <c>c</c> (provider_ref) has none: a single value, or the server would read all providers for it.</summary>
    public const string LacksSql = $"(select {IsMissing} from providers n where n.ref = c.provider_ref)";

    /// <summary>A provider <c>n</c> (vat_number) has none.</summary>
    public const string IsMissing = "btrim(coalesce(n.vat_number, '')) = ''";
}
