using System.Security.Cryptography;
using System.Text.Json;

namespace Portal.Workflows.Invoices;

/// <summary>What a provider sends with Create.</summary>
/// <param name="Number">As typed.</param>
/// <param name="DateOnInvoice">Decides in which financial year it is listed.</param>
/// <param name="Total">Without VAT, pounds; null: the items total.</param>
/// <param name="Vat">Pounds; null: the items' VAT.</param>
/// <param name="DifferenceReason">Why the total is not the items total.</param>
/// <param name="Scope">Out of which proposal.</param>
/// <param name="Keys">The chosen lines, by <see cref="ProposedLine.Key"/>; null: all of the proposal.</param>
public sealed record InvoiceDraft(string? Number, DateOnly DateOnInvoice, decimal? Total, decimal? Vat, string? DifferenceReason, ProposalScope Scope, IReadOnlySet<string>? Keys)
{
    /// <summary>Where all of the proposal is taken: the <see cref="InvoiceChoice.FingerprintOf"/> of what the reader saw; null: whatever it is.</summary>
    public string? SeenWhole { get; init; }

    /// <summary>It is submitted as soon as it is created.</summary>
    public bool Submits { get; init; }

    /// <summary>Zero lines only: a balance brought forward waits for an invoice that pays something.</summary>
    public bool IsZeroLines { get; init; }

    /// <summary>What was sent, in few letters, so that the same form with other words in it is known; zero lines by themselves, since they are offered no more once they stand on it.</summary>
    internal string Fingerprint
    {
        get
        {
            var keys = IsZeroLines ? null : Keys?.Order(StringComparer.Ordinal);
            var sent = JsonSerializer.SerializeToUtf8Bytes(new { Number, DateOnInvoice, Total, Vat, DifferenceReason, Scope, keys, SeenWhole, Submits });
            return Convert.ToHexString(SHA256.HashData(sent))[..16];
        }
    }
}
