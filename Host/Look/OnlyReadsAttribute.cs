namespace Portal.Host.Look;

/// <summary>
/// Says of a page that its posts change nothing: what is typed is posted so that no child's name stands in an address. Whoever may read the page may send them.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnlyReadsAttribute : Attribute;
