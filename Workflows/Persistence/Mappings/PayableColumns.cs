namespace Portal.Workflows.Persistence.Mappings;

/// <summary>
/// What is payable, as the database itself works it out beside each invoice and line: <c>LineAmounts.Payable</c> and <c>Invoice.Payable</c> in
/// SQL, told here alone. Queries read the columns, by <c>EF.Property</c> or by name (decision 85).
/// </summary>
internal static class PayableColumns
{
    /// <summary>What the council pays for an invoice; for a credit note less than nothing. The column <c>payable</c>.</summary>
    public const string OfInvoice = "StoredPayable";

    /// <summary>What an invoice's lines come to, which may be less than nothing. The column <c>items_payable</c>.</summary>
    public const string OfItems = "StoredItemsPayable";

    /// <summary>What a line comes to. The column <c>payable</c>.</summary>
    public const string OfLine = "StoredPayable";

    public static string LineSql { get; } = Sql("value", "vat", "contribution");

    public static string ItemsSql { get; } = Sql("items_value", "items_vat", "items_contribution");

    /// <summary>What was entered, less the other funder's part: before what is less than nothing becomes 0.</summary>
    public static string EnteredSql { get; } = Sql("total", "total_vat", "items_contribution");

    public static string InvoiceSql { get; } = $"case when kind = 'Invoice' and {ItemsSql} < 0 then 0 else {EnteredSql} end";

    /// <summary>Of rows that are worked out and not stored: <c>alias.value</c>, <c>alias.vat</c> and <c>alias.contribution</c>.</summary>
    public static string Of(string alias) => Sql($"{alias}.value", $"{alias}.vat", $"{alias}.contribution");

    private static string Sql(string value, string vat, string contribution) => $"{value} + {vat} - {contribution}";
}
