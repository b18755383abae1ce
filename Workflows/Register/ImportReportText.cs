using System.Globalization;

namespace Portal.Workflows.Register;

/// <summary>Prints a report for a console.</summary>
public static class ImportReportText
{
    public static void Write(ImportReport report, TextWriter output)
    {
        WriteCounts(report, output);
        WriteRejections(report, output);
        WriteChanges(report, output);
        WriteNotes(report, output);
        output.WriteLine();
        output.WriteLine(Outcome(report));
    }

    /// <summary>One sentence: what the import did.</summary>
    public static string Outcome(ImportReport report)
    {
        var rejected = Text($"{report.RejectionCount:N0} {(report.RejectionCount == 1 ? "thing is" : "things are")} wrong");
        return report switch
        {
            { Mode: ImportMode.Check, HasRejections: false } => "Checked: everything can be applied. Nothing was changed.",
            { Mode: ImportMode.Check } => $"Checked: {rejected}. Nothing was changed.",
            { Applied: true, HasRejections: false } => "Applied.",
            { Applied: true } => $"The good rows were applied. The rejected ones were left out: {rejected}.",
            _ => $"Nothing was applied: {rejected}.",
        };
    }

    private static void WriteCounts(ImportReport report, TextWriter output)
    {
        output.WriteLine($"{"File",-32}{"Read",10}{"New",10}{"Updated",10}{"Unchanged",11}{"Rejected",10}");
        foreach (var f in report.Files)
        {
            output.WriteLine(Text($"{f.File,-32}{f.Read,10:N0}{f.New,10:N0}{f.Updated,10:N0}{f.Unchanged,11:N0}{f.Rejected,10:N0}"));
        }
    }

    private static void WriteRejections(ImportReport report, TextWriter output)
    {
        if (!report.HasRejections)
        {
            return;
        }

        Heading(output, "Rejected");
        foreach (var r in report.Rejections)
        {
            var place = r.Column is null ? "" : $", {r.Column}";
            output.WriteLine(Text($"  {r.File}, line {r.Line}{place}: {r.Sentence}"));
        }

        More(output, report.RejectionCount - report.Rejections.Count);
    }

    private static void WriteChanges(ImportReport report, TextWriter output)
    {
        if (report.ChangeCount == 0)
        {
            return;
        }

        Heading(output, "Changed line items");
        foreach (var change in report.Changes)
        {
            var values = change.Values.Select(v => $"{v.Column} {v.Old ?? "none"} -> {v.New ?? "none"}");
            output.WriteLine($"  {change.LineItemRef}{(change.Ends ? " ends" : "")}: {string.Join(", ", values)}");
        }

        More(output, report.ChangeCount - report.Changes.Count);
    }

    private static void WriteNotes(ImportReport report, TextWriter output)
    {
        if (report.Notes.Count == 0)
        {
            return;
        }

        Heading(output, "Notes");
        foreach (var note in report.Notes)
        {
            output.WriteLine($"  {note.File}: {note.Sentence}");
        }
    }

    private static void Heading(TextWriter output, string text)
    {
        output.WriteLine();
        output.WriteLine(text);
    }

    private static void More(TextWriter output, int count)
    {
        if (count > 0)
        {
            output.WriteLine(Text($"  and {count:N0} more"));
        }
    }

    /// <summary>Numbers as people in Britain read them, wherever the program runs.</summary>
    private static string Text(FormattableString text) => text.ToString(CultureInfo.GetCultureInfo("en-GB"));
}
