namespace Portal.Host.Look;

/// <summary>The name by which links are made to a page.</summary>
public static class PageName
{
    /// <summary>"Portal.Host.Pages.Council.Work.InstanceModel" is the page "/Council/Work/Instance".</summary>
    public static string Of(Type model) => model.FullName!["Portal.Host.Pages".Length..].Replace('.', '/')[..^"Model".Length];
}
