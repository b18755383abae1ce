using Portal.Domain.PaymentBatches;

namespace Portal.Domain.Tests.PaymentBatches;

public sealed class PaymentReferenceTests
{
    [Theory]
    [InlineData("B1-1", "B1-1")]
    [InlineData("SCC B1-1 REMIT", "B1-1")]
    [InlineData("scc/b12 – 345.", "B12-345")]
    [InlineData("REMIT:B7-12", "B7-12")]
    [InlineData("B1-1 B1-1", "B1-1")]
    [InlineData("B1-1,B1-2", "B1-1 B1-2")]
    public void Ours_is_found_within_what_a_bank_wrote(string text, string found) => Assert.Equal(found, string.Join(' ', PaymentReference.FindIn(text)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SUB1-1")]
    [InlineData("4B1-1")]
    [InlineData("B1-1-2")]
    [InlineData("B1-1A")]
    [InlineData("B1-12345678901")]
    [InlineData("B1 REMIT 1")]
    public void A_part_of_somebody_elses_reference_is_not_ours(string? text) => Assert.Empty(PaymentReference.FindIn(text));
}
