using System.Reflection;
using Portal.Host.Look;
using Portal.Workflows.Engine;

namespace Portal.Host.Work;

/// <summary>Where council staff read the thing that a workflow is about: the pages say so themselves.</summary>
public sealed class SubjectPages(LinkGenerator links)
{
    private static readonly Dictionary<string, (string Page, SubjectPageAttribute Says)> ByDefinition = (
        from type in typeof(SubjectPages).Assembly.GetTypes()
        from says in type.GetCustomAttributes<SubjectPageAttribute>()
        select (says.Definition, Found: (PageName.Of(type), says))).ToDictionary(x => x.Definition, x => x.Found, StringComparer.Ordinal);

    /// <summary>The words of the link and its address.</summary>
    /// <exception cref="InvalidOperationException">No page bears a <see cref="SubjectPageAttribute"/> for the workflow, or its address takes something else.</exception>
    public (string Text, string Address) Of(WorkflowInstance instance)
    {
        if (!ByDefinition.TryGetValue(instance.Definition, out var found))
        {
            throw new InvalidOperationException($"No page shows what '{instance.Definition}' is about.");
        }

        object values = found.Says.IsOfTheProvider ? new { provider = PathKey.Marked(instance.ProviderRef) } : new { id = instance.Id };
        var address = links.GetPathByPage(found.Page, values: values, options: new LinkOptions { LowercaseUrls = false }); // a provider's reference is as it is
        return (found.Says.Text, address ?? throw new InvalidOperationException($"The page {found.Page} takes neither an id nor a provider."));
    }
}
