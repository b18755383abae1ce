using System.Security.Cryptography;
using System.Text.Json;
using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.Register.Staging;

/// <summary>Gathers what an import finds. It counts everything, and keeps no more of it than a person reads.</summary>
internal sealed class ImportFindings(int most) : IDisposable
{
    private readonly List<ImportRejection> rejections = [];
    private readonly List<ImportNote> notes = [];
    private readonly List<ImportChange> changes = [];
    private readonly Largest<ImportedLineItem> invoiced = new(most, i => i.Difference, i => i.LineItemRef);
    private readonly Largest<ImportedOrder> ordered = new(most, o => o.Difference, o => o.LineItemRef);
    private ImportMoney orders = ImportMoney.None;
    private int known;
    private readonly List<RegisterChange> others = [];
    private int line;
    private readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public int RejectionCount { get; private set; }

    public int ChangeCount { get; private set; }

    /// <summary>Values that change outside the line items.</summary>
    public int OtherCount { get; private set; }

    public ImportMoney Money { get; private set; } = ImportMoney.None;

    public void Dispose() => digest.Dispose();

    public ImportReport Report(ImportMode mode, bool applied, IReadOnlyList<ImportFileCounts> files) => new()
    {
        Mode = mode,
        Applied = applied,
        Files = files,
        Rejections = InOrder(),
        RejectionCount = RejectionCount,
        Notes = notes,
        Changes = changes,
        ChangeCount = ChangeCount,
        Others = others,
        OtherCount = OtherCount,
        Digest = Convert.ToHexStringLower(digest.GetCurrentHash()),
        Invoiced = invoiced.InOrder(),
        Money = Money,
        Ordered = ordered.InOrder(),
        Orders = orders,
        KnownLineItems = known,
    };

    public void Reject(RegisterFile file, int line, string? column, string? value, string sentence)
    {
        RejectionCount++;
        if (rejections.Count < most)
        {
            rejections.Add(new(file.Name, line, column, value, sentence));
        }
    }

    public void Note(string file, string sentence)
    {
        if (notes.Count < most)
        {
            notes.Add(new(file, sentence));
        }
    }

    /// <summary>One of all the changes, in the order of file and line: each counts in the digest; those of a line item are put together.</summary>
    public void Change(RegisterChange change)
    {
        digest.AppendData(JsonSerializer.SerializeToUtf8Bytes(change));
        if (change.Column is not { } column)
        {
            return; // a new thing is counted with its file
        }

        if (change.File == RegisterFiles.LineItems.Name)
        {
            ChangeOfLineItem(change, new(column, change.Was, change.Becomes));
            return;
        }

        OtherCount++;
        if (others.Count < most)
        {
            others.Add(change);
        }
    }

    private void ChangeOfLineItem(RegisterChange change, ImportChangedValue value)
    {
        if (change.Line != line)
        {
            line = change.Line;
            ChangeCount++;
            if (ChangeCount <= most)
            {
                changes.Add(new(change.Key, change.Line, []));
            }
        }

        if (ChangeCount <= most)
        {
            changes[^1] = changes[^1] with { Values = [.. changes[^1].Values, value] };
        }
    }

    /// <summary>A line item whose invoiced months come to something else.</summary>
    public void Invoiced(ImportedLineItem item)
    {
        Money = new(
            Money.LineItems + 1,
            Money.More + item.Months.Where(m => m.Difference > 0).Sum(m => m.Difference),
            Money.Less + item.Months.Where(m => m.Difference < 0).Sum(m => m.Difference));
        invoiced.Add(item);
    }

    /// <summary>How many line items the register has.</summary>
    public void Known(int lineItems) => known = lineItems;

    /// <summary>A line item that is new or changes, with what it does to its orders.</summary>
    public void Ordered(ImportedOrder item)
    {
        orders = new(orders.LineItems + 1, orders.More + Math.Max(item.Difference, 0), orders.Less + Math.Min(item.Difference, 0));
        if (item.Difference != 0)
        {
            ordered.Add(item);
        }
    }

    /// <summary>By file, in the order of <see cref="RegisterFiles.All"/>, and by line.</summary>
    private List<ImportRejection> InOrder()
    {
        var order = RegisterFiles.All.Select((f, i) => (f.Name, i)).ToDictionary(x => x.Name, x => x.i);
        return [.. rejections.OrderBy(r => order[r.File]).ThenBy(r => r.Line)];
    }
}
