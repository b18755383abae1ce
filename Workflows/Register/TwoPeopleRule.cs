namespace Portal.Workflows.Register;

/// <summary>From where on an import has two people (<c>Register:TwoPeople</c>): one who checks the files, and another administrator who applies them.</summary>
public sealed record TwoPeopleRule
{
    /// <summary>Pounds of effect, on orders or on invoices.</summary>
    public decimal Pounds { get; init; } = 50_000;

    /// <summary>Per cent of the register's line items that are new or change.</summary>
    public decimal Percent { get; init; } = 10;

    /// <summary>Whether these files are above either. The first files of an empty register have no share.</summary>
    public bool Asks(ImportReport report)
        => report.Effect > Pounds || (report.KnownLineItems > 0 && report.Orders.LineItems * 100m / report.KnownLineItems > Percent);
}
