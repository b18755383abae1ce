using Portal.Browser.Tests.Chrome;
using static Portal.Browser.Tests.Pages.ExampleDocument;

namespace Portal.Browser.Tests.Pages;

/// <summary>What waits for people, on either side.</summary>
internal static class TaskPages
{
    private const string Problem = "There is a problem";
    private const string Yours = "/Provider/Tasks/Index";
    private const string MyWork = "/Council/MyWork/Index";
    private const string Task = "/Tasks/Task";

    public static IReadOnlyList<PageCase> All { get; } =
    [
        new(Yours, "of a signatory", "/provider/tasks") { Who = Person.Signatory, Shows = "Document to agree" },
        new(Yours, "of a colleague", "/provider/tasks") { Who = Person.Colleague, Shows = "For colleagues" },
        new(Yours, "of one kind", "/provider/tasks?kind=Contract document|Published") { Who = Person.Signatory, Shows = "Show all kinds" },
        new(Yours, "empty", "/provider/tasks") { Who = Person.Newcomer, Given = Givens.NewcomerAsync, Shows = "Nothing waits for you" },
        new(Task, "a document to agree", $"/tasks/{Published}") { Who = Person.Signatory, Shows = "This is contractually binding" },
        new(Task, "a document to agree, with nothing entered", $"/tasks/{Published}") { Who = Person.Signatory, Then = (r, _) => r.PressAsync("Agree"), Shows = Problem },
        new(Task, "of a colleague", $"/tasks/{Published}") { Who = Person.Colleague, Shows = "It waits for: Signatory" },
        new(Task, "done", $"/tasks/{Approved}") { Who = Person.Signatory, Shows = "Nothing is left to do" },
        new("/Tasks/Elsewhere", "of another provider", $"/tasks/{Published}") { Who = Person.Undecided, Shows = "and open it" },
        new(MyWork, "mine", "/council/my-work") { Who = Person.Clerk, Shows = "Nobody's yet" },
        new(MyWork, "all", "/council/my-work?Queue=All") { Who = Person.Clerk, Shows = "The chosen ones" },
        new(MyWork, "with nothing ticked", "/council/my-work?Queue=All") { Who = Person.Clerk, Then = (r, _) => r.PressAsync("Take on"), Shows = Problem },
        new(MyWork, "with a filter that is none", "/council/my-work?Queue=Nope") { Who = Person.Clerk, Shows = Problem },
    ];
}
