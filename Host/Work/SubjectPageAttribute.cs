namespace Portal.Host.Work;

/// <summary>Says on a page of the council's that it shows what a workflow is about.</summary>
/// <param name="definition">The workflow's name.</param>
/// <param name="text">The words of a link to it.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SubjectPageAttribute(string definition, string text) : Attribute
{
    public string Definition => definition;

    public string Text => text;

    /// <summary>The page is of the provider, and not of the one thing.</summary>
    public bool IsOfTheProvider { get; init; }
}
