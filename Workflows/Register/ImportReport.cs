using System.Security.Cryptography;
using System.Text.Json;

namespace Portal.Workflows.Register;

/// <summary>What an import found and did.</summary>
public sealed record ImportReport
{
    public required ImportMode Mode { get; init; }

    /// <summary>Whether the good rows stand in the register now.</summary>
    public required bool Applied { get; init; }

    /// <summary>One entry for each known file that was given.</summary>
    public required IReadOnlyList<ImportFileCounts> Files { get; init; }

    /// <summary>The first rejections (<see cref="ImportRegister.Kept"/> at most), by file and line.</summary>
    public required IReadOnlyList<ImportRejection> Rejections { get; init; }

    /// <summary>All rejections, those not listed too.</summary>
    public required int RejectionCount { get; init; }

    public required IReadOnlyList<ImportNote> Notes { get; init; }

    /// <summary>The first line items that change (<see cref="ImportRegister.Kept"/> at most), in the order of the file.</summary>
    public required IReadOnlyList<ImportChange> Changes { get; init; }

    /// <summary>All line items that change, those not listed too.</summary>
    public required int ChangeCount { get; init; }

    /// <summary>The first line items whose invoiced months come to something else (<see cref="ImportRegister.Kept"/> at most), the largest difference first.</summary>
    public IReadOnlyList<ImportedLineItem> Invoiced { get; init; } = [];

    /// <summary>The first values that change outside the line items (<see cref="ImportRegister.Kept"/> at most): roles, terms, names.</summary>
    public IReadOnlyList<RegisterChange> Others { get; init; } = [];

    public int OtherCount { get; init; }

    /// <summary>SHA-256 over every single change, those not listed too.</summary>
    public string Digest { get; init; } = "";

    /// <summary>What the changes do to money already invoiced, over all of them.</summary>
    public ImportMoney Money { get; init; } = ImportMoney.None;

    /// <summary>The line items whose orders come to most more or less (<see cref="ImportRegister.Kept"/> at most), the largest first.</summary>
    public IReadOnlyList<ImportedOrder> Ordered { get; init; } = [];

    /// <summary>What the new and changed line items do to orders, over all of them.</summary>
    public ImportMoney Orders { get; init; } = ImportMoney.None;

    /// <summary>How many line items the register had before.</summary>
    public int KnownLineItems { get; init; }

    /// <summary>Pounds that change, up or down: on orders or on invoices, whichever is more, since much of the one is the other.</summary>
    public decimal Effect => Math.Max(Orders.More - Orders.Less, Money.More - Money.Less);

    public bool HasRejections => RejectionCount > 0;

    /// <summary>Whether there is anything to apply.</summary>
    public bool HasGoodRows => Files.Any(f => f.New + f.Updated > 0);

    /// <summary>The same for two imports that found the same: what somebody confirms is this.</summary>
    public string Fingerprint()
        => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Files, Rejections, RejectionCount, Changes, ChangeCount, Invoiced, Money, Ordered, Orders, Digest })));
}
