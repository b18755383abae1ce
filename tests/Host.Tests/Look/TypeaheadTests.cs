using System.Text.RegularExpressions;
using Portal.Host.Tests.Architecture;

namespace Portal.Host.Tests.Look;

/// <summary>What can be long is found by typing.</summary>
public sealed partial class TypeaheadTests
{
    [Fact]
    public void Every_select_of_providers_services_clients_or_people_is_a_type_ahead()
    {
        var pages = Directory.GetFiles(Path.Combine(RoomTests.Repository, "Host", "Pages"), "*.cshtml", SearchOption.AllDirectories);
        var selects = pages.SelectMany(p => LongSelect().Matches(File.ReadAllText(p)).Select(m => $"{Path.GetRelativePath(RoomTests.Repository, p)}: {m.Value}")).ToList();

        Assert.True(selects.Count > 30, "The selects are not found.");
        Assert.DoesNotContain(selects, s => !s.Contains("typeahead=\"true\"", StringComparison.Ordinal));
        Assert.Contains(selects, s => s.Contains("narrowed-by=\"Provider\"", StringComparison.Ordinal));
    }

    [GeneratedRegex("<govuk-select [^>]*items=\"Model\\.(Providers|Services|Clients|Owners|People|Colleagues|Leads|AllAssignees|Assignees|Levels)\"[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex LongSelect();
}
