using Portal.Workflows.Register.Values;

namespace Portal.Workflows.Register.Layout;

/// <summary>A column of a register file.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Rule">How its text is read.</param>
/// <param name="Required">It must stand in the header, and no row may leave it empty.</param>
/// <param name="WhenEmpty">The value that an empty one means, for the database.</param>
/// <param name="Field">The column of the register's table, where that has another name.</param>
internal sealed record RegisterColumn(string Name, ColumnRule Rule, bool Required = false, object? WhenEmpty = null, string? Field = null)
{
    public string Field { get; init; } = Field ?? Name;
}
