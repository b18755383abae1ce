using Portal.Domain.Uplifts;

namespace Portal.Workflows.Uplifts;

/// <summary>A line item of a price uplift request, with whom it is for and what it costs.</summary>
/// <param name="Line">The prices.</param>
/// <param name="Client">"Surname, Forename".</param>
/// <param name="Service">Where.</param>
/// <param name="Cost">At the agreed price, else at the one asked for: what the rest of the financial year costs more.</param>
public sealed record UpliftLineRow(UpliftLine Line, string Client, string Service, decimal Cost);
