namespace Portal.Workflows.CarePackages;

/// <summary>
/// DOMAIN's rule in SQL, and nowhere else: only authorised line items are payable, and where the contract asks for it only
/// once a contract document of their care package is Approved.
/// </summary>
internal static class PayableRule
{
    /// <summary>A line item <c>l</c> (care_package_ref) has the agreed document that its contract <c>c</c> (requires_agreed_document, provider_ref) asks for, if it asks for one.</summary>
    public const string DocumentSql =
        """
        (not c.requires_agreed_document or exists (
            select 1 from contract_documents d
            where d.care_package_ref = l.care_package_ref and d.provider_ref = c.provider_ref and d.state = 'Approved'))
        """;

    /// <summary>Such a line item (authorised too) is payable.</summary>
    public const string Sql = $"(l.authorised and {DocumentSql})";
}
