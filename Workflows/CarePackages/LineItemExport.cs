using Portal.Domain.Accounts;
using Portal.Workflows.Sheets;

namespace Portal.Workflows.CarePackages;

/// <summary>
/// What a list of line items shows, all its pages, as a file. An open end is an empty cell; the weekly cost stands in it a
/// second time as a number, for whoever sums.
/// </summary>
public sealed class LineItemExport(LineItemList items)
{
    private static readonly SheetColumn<LineItemRow>[] Guide =
    [
        new("SSRef", 12, r => r.SsRef),
        new("Client", 24, r => r.Client),
        new("Service", 24, r => r.Service),
        new("Service Level", 34, r => r.ServiceLevel),
        new("Start Date", 12, r => r.StartDate, SheetColumn<LineItemRow>.Day),
        new("End Date", 12, r => r.EndDate, SheetColumn<LineItemRow>.Day),
        new("Cost", 20, r => r.Cost),
        new("Pricing", 36, r => r.Pricing),
        new("CarePackageRef", 16, r => r.CarePackageRef),
        new("Authorised", 11, r => r.AuthorisedWord),
        new("Weekly Cost", 12, r => r.WeeklyCost, SheetColumn<LineItemRow>.Pounds),
    ];

    private static readonly SheetColumn<LineItemRow>[] WithProvider = [.. Guide[..2], new("Provider", 24, r => r.Provider), .. Guide[2..]];

    /// <summary>Those of the file; the council's names the provider.</summary>
    public static IReadOnlyList<SheetColumn<LineItemRow>> Columns(bool council) => council ? WithProvider : Guide;

    public Task WriteCsvAsync(Actor actor, LineItemFilter filter, Stream to, CancellationToken ct)
        => CsvSheet.WriteAsync(Columns(actor.IsCouncil), items.ReadAllAsync(actor, filter, ct), to, ct);

    public Task WriteExcelAsync(Actor actor, LineItemFilter filter, Stream to, CancellationToken ct)
    {
        ExcelSheet.Write("Care Package Line Items", Columns(actor.IsCouncil), items.ReadAllAsync(actor, filter, ct), to, ct);
        return Task.CompletedTask;
    }
}
