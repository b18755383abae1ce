namespace Portal.Host.Look;

/// <summary>A page that asks for more than its model has properties for.</summary>
public interface IAsksFields
{
    /// <summary>The names of those fields, from top to bottom.</summary>
    IEnumerable<string> AskedFields { get; }
}
