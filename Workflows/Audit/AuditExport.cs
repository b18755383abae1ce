using System.Globalization;
using Portal.Workflows.Sheets;

namespace Portal.Workflows.Audit;

/// <summary>What the audit list shows, all its pages, as a file.</summary>
public sealed class AuditExport(AuditList list)
{
    public static IReadOnlyList<SheetColumn<AuditEntry>> Columns { get; } =
    [
        new("When (UTC)", 22, a => a.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        new("What", 24, a => AuditWords.Of(a.Kind)),
        new("Who", 30, a => a.UserName),
        new("For", 30, a => a.Organisation),
        new("Subject", 30, a => a.Subject),
        new("Detail", 60, a => a.Detail),
        new("IP address", 20, a => a.IpAddress),
    ];

    public Task WriteCsvAsync(AuditFilter filter, Stream to, CancellationToken ct) => CsvSheet.WriteAsync(Columns, list.StreamAsync(filter, ct), to, ct);
}
