using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Workflows.Sheets;

namespace Portal.Workflows.Tasks;

/// <summary>A queue of the council's work, all its pages, as a file.</summary>
public sealed class CouncilTaskExport(CouncilTasks tasks, TaskKinds kinds)
{
    public Task WriteCsvAsync(Actor actor, CouncilTaskFilter filter, Stream to, CancellationToken ct) => CsvSheet.WriteAsync(Columns, tasks.StreamAsync(actor, filter), to, ct);

    public Task WriteExcelAsync(Actor actor, CouncilTaskFilter filter, Stream to, CancellationToken ct)
    {
        ExcelSheet.Write("My work", Columns, tasks.StreamAsync(actor, filter), to, ct);
        return Task.CompletedTask;
    }

    private SheetColumn<TaskRow>[] Columns =>
    [
        new("Task", 28, r => kinds.WordsOf(r.Definition, r.Version, r.State).One),
        new("About", 34, r => r.Subject),
        new("Note", 50, r => r.Note),
        new("SSRef", 12, r => r.Client),
        new("Client", 28, r => r.ClientName),
        new("Provider", 28, r => r.Provider),
        new("Money", 14, r => r.Money, SheetColumn<TaskRow>.Pounds),
        new("Waits for", 28, r => r.IsWithProvider ? r.Turn : r.Team),
        new("Since", 12, r => LondonTime.DateOf(r.Since), SheetColumn<TaskRow>.Day),
        new("Due", 12, r => r.DueAt is { } due ? LondonTime.DateOf(due) : null, SheetColumn<TaskRow>.Day),
        new("Owner", 24, r => r.Owner),
        new("On hold until", 14, r => r.HeldUntil, SheetColumn<TaskRow>.Day),
        new("On hold because", 40, r => r.HeldBecause),
    ];
}
