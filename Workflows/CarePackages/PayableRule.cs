namespace Portal.Workflows.CarePackages;

/// <summary>
/// DOMAIN's rule in SQL, in one place: only authorised line items are payable, and where the contract asks for it only
/// once a contract document of their care package is Approved.
/// </summary>
internal static class PayableRule
{
    /// <summary>A line item <c>l</c> (authorised, care_package_ref) of a contract <c>c</c> (requires_agreed_document, provider_ref) is payable.</summary>
    public const string Sql =
        """
        (l.authorised and (not c.requires_agreed_document or exists (
            select 1 from contract_documents d
            where d.care_package_ref = l.care_package_ref and d.provider_ref = c.provider_ref and d.state = 'Approved')))
        """;
}
