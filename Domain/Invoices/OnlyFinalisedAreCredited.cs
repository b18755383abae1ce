namespace Portal.Domain.Invoices;

/// <summary>A credit note is raised from a finalised invoice.</summary>
public sealed class OnlyFinalisedAreCredited() : Refusal("Only finalised invoices can be credited. An invoice that is not finalised can be returned and changed");
