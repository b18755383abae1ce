using System.IO.Pipelines;
using CsvHelper;
using Portal.Domain.Search;
using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.Register.Staging;

/// <summary>Reads one register file row by row, never more than a buffer of it at a time.</summary>
internal sealed class RegisterFileReader : IAsyncDisposable
{
    /// <summary>The longest row, in bytes. A quote that is never closed must not draw the whole file into memory.</summary>
    private const int LongestRow = 1024 * 1024;

    private readonly RegisterFile file;
    private readonly ImportFindings findings;
    private readonly CsvReader csv;
    private readonly RegisterRow row;
    private CsvMalformedReason? malformed;
    private RegisterHeader? header;
    private bool brokenOff;
    private int shortRows;
    private int firstShort;

    private RegisterFileReader(RegisterFile file, Stream utf8, ImportFindings findings)
    {
        this.file = file;
        this.findings = findings;
        row = new(file);
        csv = CsvReader.Create(utf8, new()
        {
            Separator = ',',
            HasHeader = false,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRow,
            OnMalformedRecord = record => malformed = record.Reason,
        });
    }

    public RegisterHeader? Header => header;

    /// <summary>Opens a file and reads its header; null when the file cannot be read, which is then among the findings.</summary>
    public static async Task<RegisterFileReader?> OpenAsync(RegisterFile file, Stream stream, ImportFindings findings, CancellationToken ct)
    {
        var bytes = PipeReader.Create(stream);
        var start = await bytes.ReadAtLeastAsync(4, ct);
        var wide = ByteOrderMarks.AreWide(start.Buffer);
        bytes.AdvanceTo(start.Buffer.Start);
        await ByteOrderMarks.SkipAsync(bytes, ct);
        if (wide)
        {
            findings.Reject(file, 1, column: null, value: null, "the file is not UTF-8 but UTF-16 or UTF-32: save it as \"CSV UTF-8\"");
            await bytes.CompleteAsync();
            return null;
        }

        var reader = new RegisterFileReader(file, bytes.AsStream(), findings);
        await reader.ReadHeaderAsync(ct);
        if (reader.header is null)
        {
            await reader.DisposeAsync();
            return null;
        }

        return reader;
    }

    /// <summary>The next row, or null at the end. A row with complaints is rejected; its values are not to be used.</summary>
    public async Task<RegisterRow?> ReadAsync(CancellationToken ct)
    {
        while (await NextAsync(ct))
        {
            if (malformed is not null || !RawRow.IsBlank(csv))
            {
                ReadRow();
                return row;
            }
        }

        if (shortRows > 0)
        {
            findings.Note(file.Name, shortRows == 1
                ? $"line {firstShort} ends before the last columns: what it lacks was taken as empty"
                : $"{shortRows} rows, of which line {firstShort} is the first, end before the last columns: what they lack was taken as empty");
            shortRows = 0;
        }

        return null;
    }

    public async ValueTask DisposeAsync() => await csv.DisposeAsync();

    private async Task ReadHeaderAsync(CancellationToken ct)
    {
        if (!await NextAsync(ct))
        {
            if (!brokenOff)
            {
                findings.Reject(file, 1, column: null, value: null, "the file is empty: its first row must name the columns");
            }

            return;
        }

        var line = (int)csv.LineNumber;
        if (RawRow.Unreadable(csv, malformed) is { } problem)
        {
            findings.Reject(file, line, column: null, value: null, $"the header cannot be read: {problem}");
            return;
        }

        var names = Enumerable.Range(0, csv.FieldCount).Select(i => Invisible.Without(csv.GetString(i)).Trim()).ToList();
        header = RegisterHeader.Read(file, line, names, findings);
    }

    private async Task<bool> NextAsync(CancellationToken ct)
    {
        malformed = null;
        try
        {
            return await csv.ReadAsync(ct);
        }
        catch (CsvFormatException e)
        {
            brokenOff = true;
            findings.Reject(file, (int)e.LineNumber, column: null, value: null,
                "the row is longer than a megabyte, so a quote is probably not closed: the file was not read beyond this line");
            return false;
        }
    }

    private void ReadRow()
    {
        row.Begin((int)csv.LineNumber);
        if (RawRow.Problem(csv, malformed, header!) is { } problem)
        {
            row.Complain(column: null, problem);
            return;
        }

        if (csv.FieldCount < header!.Width && shortRows++ == 0)
        {
            firstShort = row.Line;
        }

        for (var i = 0; i < file.Columns.Count; i++)
        {
            row.Read(i, header.Has(i) && header.PlaceOf(i) < csv.FieldCount ? csv.GetString(header.PlaceOf(i)).Trim() : "");
        }

        file.Check?.Invoke(row);
    }
}
