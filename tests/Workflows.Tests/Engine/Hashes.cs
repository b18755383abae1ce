using System.Reflection;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Engine;

/// <summary>Pure: the hash of one journal entry.</summary>
public sealed class Hashes
{
    public static TheoryData<string> Fields => [.. typeof(JournalEntry).GetProperties().Select(p => p.Name).Where(n => n != nameof(JournalEntry.Hash))];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_counts(string field)
    {
        var changed = Entry();
        var property = typeof(JournalEntry).GetProperty(field)!;
        property.SetValue(changed, Another(property, property.GetValue(changed)));

        Assert.NotEqual(JournalHash.Of(Entry()), JournalHash.Of(changed));
    }

    [Fact]
    public void None_is_not_the_same_as_empty_and_a_letter_belongs_to_its_own_field()
    {
        string?[][] entries = [["ab", "c"], ["a", "bc"], ["abc", ""], ["abc", null], ["", "abc"], [null, "abc"]];

        Assert.Equal(entries.Length, entries.Select(e => Convert.ToHexString(JournalHash.Of(Entry(words: e[0], data: e[1])))).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>As written once and for all: entries that were hashed years ago must still verify.</summary>
    [Fact]
    public void The_hash_of_an_entry_stays_what_it_was()
        => Assert.Equal("91de455ee78efc3e2ba76e6056ed92bff682526367d763c4bb40a85c59f1ac90", Convert.ToHexStringLower(JournalHash.Of(Entry())));

    private static JournalEntry Entry(string? words = "The cost is wrong", string? data = "{}") => new()
    {
        InstanceId = Guid.Parse("01a207ba-f872-7bba-baa0-875121c1f758"),
        Seq = 3,
        At = new DateTimeOffset(2027, 3, 24, 10, 0, 0, TimeSpan.Zero),
        Move = "Reject",
        From = "Published",
        To = "Rejected",
        UserId = Guid.Parse("01a207ba-f872-7bba-baa0-875121c1f759"),
        UserName = "Sarah Lock",
        Organisation = "Sleepovers",
        ProviderRef = "P1001",
        Words = words,
        Data = data,
        RequestId = Guid.Parse("01a207ba-f872-7bba-baa0-875121c1f75a"),
        PreviousHash = [1, 2, 3],
    };

    private static object Another(PropertyInfo property, object? value) => value switch
    {
        string text => text + "x",
        int number => number + 1,
        Guid => Guid.Empty,
        DateTimeOffset at => at.AddMicroseconds(1),
        byte[] bytes => (byte[])[.. bytes, 4],
        _ => throw new NotSupportedException($"Say here how {property.Name} is changed."),
    };
}
