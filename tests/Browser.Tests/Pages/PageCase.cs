using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Pages;

/// <summary>A page in one of its states, and how a reader comes to see it so.</summary>
/// <param name="Page">The Razor page, "/Provider/Contracts/Index".</param>
/// <param name="State">Which of its states, in words that can stand in a file's name.</param>
/// <param name="Path">The address to open.</param>
internal sealed record PageCase(string Page, string State, string Path)
{
    /// <summary>Who reads it; null is a stranger.</summary>
    public Person? Who { get; init; }

    /// <summary>What must be in the database first.</summary>
    public Func<DemoPortal, Task>? Given { get; init; }

    /// <summary>What the reader does after opening the address.</summary>
    public Func<Reader, DemoPortal, Task>? Then { get; init; }

    /// <summary>Words that only this state shows, so that it is sure to be the one.</summary>
    public required string Shows { get; init; }

    public string Name => $"{Page.Trim('/').Replace('/', '-')} {State}";
}
