namespace Portal.Browser.Tests.Pages;

/// <summary>The example data's contract documents, one in each state; all but Ella's are Harbour View Care's.</summary>
internal static class ExampleDocument
{
    public const string Draft = "00000000-0000-7000-8000-000000000001";
    public const string Withdrawn = "00000000-0000-7000-8000-000000000002";
    public const string Approved = "00000000-0000-7000-8000-000000000003";
    public const string Rejected = "00000000-0000-7000-8000-000000000004";

    /// <summary>An amended one that replaces the rejected one.</summary>
    public const string Published = "00000000-0000-7000-8000-000000000005";
}
