using CsCheck;
using Portal.Domain.Search;
using Portal.TestKit;

namespace Portal.Workflows.Tests.Search;

/// <summary>The fold of the domain and the one of the database are one.</summary>
public sealed class FoldTwins(PortalCluster cluster)
{
    /// <summary>Letters, marks, signs and what cannot be seen, of the scripts that names are written in, and anything else that there is.</summary>
    private static readonly Gen<int> Characters = Gen.OneOf(
        Gen.Int[0x20, 0x24F], Gen.Int[0x2B0, 0x36F], Gen.Int[0x370, 0x3FF], Gen.Int[0x400, 0x4FF], Gen.Int[0x530, 0x6FF], Gen.Int[0x1E00, 0x1FFF], Gen.Int[0x2000, 0x214F],
        Gen.Int[0x2C60, 0x2C7F], Gen.Int[0x3000, 0x30FF], Gen.Int[0xA720, 0xA7BF], Gen.Int[0xF900, 0xFFFF], Gen.Int[1, 0xD7FF], Gen.Int[0x1F300, 0x1F6FF]);

    private static readonly Gen<string> Texts = Characters.Array[0, 40].Select(x => string.Concat(x.Select(char.ConvertFromUtf32)));

    [Fact]
    public async Task Whatever_is_typed_is_folded_alike_by_both()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        // Every character of the basic plane by itself, then some thousand texts of several.
        string[] single = [.. Enumerable.Range(1, 0xFFFF).Where(c => c is not (>= 0xD800 and <= 0xDFFF)).Select(char.ConvertFromUtf32)];
        var texts = new List<string>(single);
        Texts.Array[2_000].Sample(texts.AddRange, iter: 1, threads: 1);

        await using var command = database.Source.CreateCommand("select folded_name(t), folded_key(t), reference_key(t), reference_likeness(t) from unnest($1) with ordinality as x(t, n) order by n");
        command.Parameters.Add(new() { Value = texts.Select(t => t.Replace("\uFFFE", "", StringComparison.Ordinal)).ToArray() });
        await using var rows = await command.ExecuteReaderAsync();
        var wrong = new List<string>();
        foreach (var text in texts)
        {
            Assert.True(await rows.ReadAsync());
            if ((rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3)) != (Folded.Name(text), Folded.Key(text), ReferenceKey.Of(text), ReferenceKey.Likeness(text)))
            {
                wrong.Add($"{string.Join(' ', text.EnumerateRunes().Select(r => $"{r.Value:X4}"))}: '{rows.GetString(0)}', '{rows.GetString(1)}' in the database; '{Folded.Name(text)}', '{Folded.Key(text)}' in the domain");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} differ: {string.Join(Environment.NewLine, wrong.Take(20))}");
    }

    [Fact]
    public async Task The_longest_and_oddest_name_can_be_stored()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var command = database.Source.CreateCommand("insert into clients (ss_ref, surname, forename) values ('C1', $1, $1)");
        command.Parameters.Add(new() { Value = string.Concat(Enumerable.Repeat("\uFDFA", 200)) }); // each folds to eighteen

        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
