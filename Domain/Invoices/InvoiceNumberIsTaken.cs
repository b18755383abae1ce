namespace Portal.Domain.Invoices;

/// <summary>The guide: "Invoices numbers must be unique and cannot be duplicated".</summary>
public sealed class InvoiceNumberIsTaken(string other, string state)
    : Refusal($"Your invoice or credit note {other} ({state}) has this number already. Invoice numbers must be unique: choose another one")
{
    public override string? Field => "Reference";
}
