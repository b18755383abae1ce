using Portal.Host.Demo;

namespace Portal.Browser.Tests.Pages;

/// <summary>Somebody who can sign in.</summary>
internal sealed record Person(string Email, string? Provider = null, string Password = DemoSignIns.Password)
{
    public static readonly Person Clerk = new("placements@council.example");

    /// <summary>Council staff who may read contract documents and no more.</summary>
    public static readonly Person Authoriser = new("authoriser@council.example");

    /// <summary>Who brings the register in.</summary>
    public static readonly Person Administrator = new("admin@council.example");

    /// <summary>Reads everything and moves nothing.</summary>
    public static readonly Person Auditor = new("auditor@council.example");

    public static readonly Person Signatory = new("pat.signs@harbourview.example");

    /// <summary>Of the same provider, and no signatory.</summary>
    public static readonly Person Colleague = new("morgan.reed@harbourview.example");

    /// <summary>Of two providers, and has not said which.</summary>
    public static readonly Person Undecided = new("sarah.lock@sleepovers.example");

    /// <summary>A signatory of a provider that the council never wrote to.</summary>
    public static readonly Person Newcomer = new("nora.new@quiet.example", Password: TestKit.AccountGivens.Password);
}
