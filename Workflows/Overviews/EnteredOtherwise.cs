namespace Portal.Workflows.Overviews;

/// <summary>By how much invoices of a year were entered for more than their lines come to (DOMAIN, "Total editing"); it belongs to no month.</summary>
/// <param name="Invoiced">Pounds with VAT; less than nothing where less was entered.</param>
/// <param name="Paid">Of those that the council has paid.</param>
public sealed record EnteredOtherwise(decimal Invoiced, decimal Paid);
