namespace Portal.Workflows.Overviews;

/// <summary>A line item that lines of an invoice stand on, as the register has it now.</summary>
/// <param name="Ref">The line item.</param>
/// <param name="SsRef">Whose placement it is.</param>
/// <param name="Service">Where.</param>
/// <param name="Level">At which level.</param>
/// <param name="Contract">Its contract's name.</param>
/// <param name="NeedsDocument">Its contract asks for an agreed document before it is paid.</param>
/// <param name="CarePackageRef">The care package.</param>
/// <param name="Start">Its first day.</param>
/// <param name="End">Its last day, or null.</param>
/// <param name="WeeklyCost">Pounds a week.</param>
public sealed record InvoiceGround(
    string Ref, string SsRef, string Service, string Level, string Contract, bool NeedsDocument, string CarePackageRef, DateOnly Start, DateOnly? End, decimal WeeklyCost);
