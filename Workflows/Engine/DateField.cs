namespace Portal.Workflows.Engine;

/// <summary>A day.</summary>
/// <param name="Name">As the form posts it.</param>
/// <param name="Label">Above the field.</param>
public sealed record DateField(string Name, string Label) : MoveField(Name, Label);
