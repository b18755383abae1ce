namespace Portal.Notifications.Links;

/// <summary>The import of the register.</summary>
public static class RegisterLinks
{
    public static string Import => Address.Of(Side.Council, "/register");

    /// <summary>Files that were sent, and what they would change.</summary>
    public static string Upload(Guid id) => $"{Import}/uploads/{id}";

    public static string Rejections(Guid id) => $"{Upload(id)}/rejections";

    /// <summary>The rejections as CSV.</summary>
    public static string RejectionsFile(Guid id) => Rejections(id).With(("handler", "csv"));

    /// <summary>The line items whose orders come to something else.</summary>
    public static string Orders(Guid id) => $"{Upload(id)}/orders";

    /// <summary>What it does to months that are invoiced already.</summary>
    public static string Invoiced(Guid id) => $"{Upload(id)}/invoiced";

    /// <summary>Changed line items.</summary>
    public static string Changes(Guid id) => $"{Upload(id)}/changes";

    /// <summary>Whatever else changes.</summary>
    public static string Others(Guid id) => $"{Upload(id)}/others";

    /// <summary>What an import changed.</summary>
    public static string Imported(Guid id) => $"{Import}/imports/{id}";

    /// <summary>A register file that takes back what an import did.</summary>
    public static string Reverse(Guid id, string file) => Imported(id).With(("handler", "reverse"), ("file", file));
}
