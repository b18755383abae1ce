namespace Portal.Workflows.Engine;

/// <summary>
/// The password typed again, where a move binds somebody. The door checks it, and says so; the password itself goes no further than
/// the door and is kept nowhere.
/// </summary>
/// <param name="Name">As the form posts it.</param>
public sealed record PasswordField(string Name) : MoveField(Name, "Password")
{
    /// <summary>What stands in the form in place of the password, once it was found right.</summary>
    public static object Checked { get; } = new();

    private protected override string? WrongValue(object value) => ReferenceEquals(value, Checked) ? null : Missing;
}
