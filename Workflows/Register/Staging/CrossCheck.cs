using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.Register.Staging;

/// <summary>
/// A check of a file's rows against each other, the other files and the register. <paramref name="Sql"/> yields line,
/// value and sentence of each row that fails; it reads the rows as <c>s</c>.
/// </summary>
internal sealed record CrossCheck(RegisterFile File, string Column, string Sql);
