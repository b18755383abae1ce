using System.Text.RegularExpressions;

namespace Portal.Host.Tests.Architecture;

/// <summary>An address of the portal is written once: in a <c>…Links</c> class, beside the <c>@page</c> or endpoint that it leads to (decision 80).</summary>
public sealed class TypedAddressTests
{
    /// <summary>Where an address is mapped, and not led to.</summary>
    private static readonly string[] Maps = ["@page \"", ".MapGet(\"", "UseStatusCodePagesWithReExecute(\"", "ExceptionHandlingPath = \""];

    /// <summary>Paths of the machine, none of the portal's.</summary>
    private static readonly string[] Machine = ["/etc/passwd", "/usr/lib/", "/proc/", "/var/tmp/", "//"];

    /// <summary>"/council/contracts", $"/provider", "~/cookies", and the names of pages ("/Council/Contracts/Index").</summary>
    private static readonly Regex Literal = new(@"(?<![\w=])\$?""~?(?<path>/[A-Za-z/][^""]*)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>{side}/contracts.</summary>
    private static readonly Regex Composed = new(@"\$""(?<path>\{[^{}""]*\}/[a-z][^""]*)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>What an attribute leads to: an expression, a place on the page, a query of the page's own, somewhere else, or a file of the portal's look.</summary>
    private static readonly Regex Attribute = new(@"(?<![\w-])(href|action|formaction|src|asp-page)=""(?!(@|\#|\?|https://|mailto:|~/(css|js|images)/|""))(?<path>[^""]*)",
        RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>@Model.Side/contracts.</summary>
    private static readonly Regex Continued = new(@"(?<![\w-])(href|action|formaction|src)=""(?<path>@[^""\s]*/[^""]*)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    [Fact]
    public void No_address_is_typed_where_a_link_could_be_called()
    {
        var sources = ((string[])["Host", "Workflows", "Notifications"]).SelectMany(Sources).ToList();
        Assert.True(sources.Count > 500, "The sources are not found.");

        var found = sources.SelectMany(file => File.ReadLines(file)
            .Select((line, i) => (Line: i + 1, Typed: Typed(line, file.EndsWith(".cshtml", StringComparison.Ordinal))))
            .Where(x => x.Typed is not null)
            .Select(x => $"{Path.GetRelativePath(RoomTests.Repository, file)}:{x.Line} types \"{x.Typed}\": call a method of a ...Links class (Notifications/Links) in its place.")).ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }

    [Theory]
    [InlineData("return Redirect($\"/provider/contracts/{Id}\");")]
    [InlineData("Url.Page(\"/Provider/Invoices/Proposed\")")]
    [InlineData("var address = $\"{Side}/actions/{Id}\";")]
    [InlineData("<a class=\"govuk-link\" href=\"/council/contracts/@row.Id\">")]
    [InlineData("<a href=\"~/cookies\">")]
    [InlineData("<form action=\"contracts\">")]
    [InlineData("<a href=\"@Model.Side/changes/@row.Id\">")]
    [InlineData("<a href=\"@(Model.IsProvider ? \"/provider\" : \"/council\")\">")]
    [InlineData("<form asp-page=\"Index\">")]
    public void A_typed_address_is_found(string line) => Assert.NotNull(Typed(line, line.StartsWith('<')));

    [Theory]
    [InlineData("@page \"/council/contracts\"")]
    [InlineData("routes.MapGet(\"/provider/contracts/{id:guid}/file\", ServeAsync)")]
    [InlineData("File.ReadLines(\"/etc/passwd\")")]
    [InlineData("/// <summary>\"/provider\".</summary>")]
    [InlineData("<a href=\"@ContractLinks.Details(Side.Council, row.Id)\">Open/close</a>")]
    [InlineData("<govuk-button formaction=\"?handler=Remove\">")]
    [InlineData("<link href=\"~/css/portal.css\">")]
    public void What_types_none_is_left_alone(string line) => Assert.Null(Typed(line, line.StartsWith('<')));

    private static string? Typed(string line, bool isMarkup)
    {
        if (line.TrimStart().StartsWith("//", StringComparison.Ordinal) || Maps.Any(m => line.Contains(m, StringComparison.Ordinal)))
        {
            return null;
        }

        Regex[] forbidden = isMarkup ? [Attribute, Continued, Literal] : [Literal, Composed];
        return forbidden.SelectMany(f => f.Matches(line)).Select(m => m.Groups["path"].Value)
            .FirstOrDefault(path => !Machine.Any(m => path.StartsWith(m, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Sources(string room) => Directory.EnumerateFiles(Path.Combine(RoomTests.Repository, room), "*.cs*", SearchOption.AllDirectories)
        .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal))
        .Where(f => !f.EndsWith("Links.cs", StringComparison.Ordinal) && !f.EndsWith("Links/Address.cs", StringComparison.Ordinal))
        .Where(f => !Path.GetRelativePath(RoomTests.Repository, f).Split(Path.DirectorySeparatorChar).Any(x => x is "bin" or "obj" or "node_modules" or "Migrations"));
}
