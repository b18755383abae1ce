using Portal.Domain.Search;

namespace Portal.Domain.Tests.Search;

public sealed class FoldedTests
{
    [Theory]
    [InlineData("O’Brien", "obrien")]
    [InlineData("O'BRIEN", "obrien")]
    [InlineData("O`Brien", "obrien")]
    [InlineData("O\u00B4Brien", "obrien")] // an accent of its own
    [InlineData("Oʼ\u200BBrien", "obrien")] // with a space of no width
    [InlineData("Smith-Jones", "smith jones")]
    [InlineData("Smith–Jones", "smith jones")]
    [InlineData("Smith\u2011Jones", "smith jones")]
    [InlineData("  Zoë,  Anne-Marie ", "zoe anne marie")]
    [InlineData("Zoe\u0308", "zoe")] // the accent apart from its letter
    [InlineData("Ødegaard", "odegaard")]
    [InlineData("Łukasz Đorđe", "lukasz dorde")]
    [InlineData("Strauß", "strauss")]
    [InlineData("STRAUẞ", "strauss")]
    [InlineData("Æthelred", "aethelred")]
    [InlineData("Þór", "thor")]
    [InlineData("Αλέξανδρος", "αλεξανδροσ")]
    [InlineData("ЁЛКИН", "елкин")]
    [InlineData("ＳＭＩＴＨ", "smith")] // full width
    [InlineData("a\0b", "ab")] // what Postgres cannot store
    [InlineData(" -’ ", "")]
    public void A_name_is_its_words_however_it_is_spelt(string typed, string folded) => Assert.Equal(folded, Folded.Name(typed));

    [Theory]
    [InlineData("inv 001", "inv001")]
    [InlineData("INV–001", "inv001")]
    [InlineData("INV-001", "inv001")]
    [InlineData("INV\u200B/001", "inv001")]
    [InlineData("ＩＮＶ００１", "inv001")]
    [InlineData("С1170421", "c1170421")] // a Cyrillic С
    [InlineData("Ρ1001", "p1001")] // a Greek Ρ
    public void References_that_look_the_same_are_the_same(string typed, string key) => Assert.Equal(key, Folded.Key(typed));

    [Theory]
    [InlineData("INV0", "INVO")]
    [InlineData("1", "l")]
    [InlineData("1", "01")]
    public void Others_are_others(string one, string other) => Assert.NotEqual(Folded.Key(one), Folded.Key(other));

    [Theory]
    [InlineData(null)]
    [InlineData(" ’- \u200B")]
    [InlineData("\0")]
    public void Nothing_is_looked_for_where_nothing_can_be_compared(string? typed) => Assert.Null(SearchText.Of(typed));

    [Fact]
    public void Nor_for_more_than_any_reference_has() => Assert.Null(SearchText.Of(new string('a', SearchText.MaxLength + 1)));

    [Fact]
    public void Halves_of_characters_and_what_is_no_character_are_no_fault() => Assert.Equal("a b", SearchText.Of("a\uD800 b\uFFFE")!.Words.Aggregate((x, y) => $"{x} {y}"));

    [Theory]
    [InlineData("O'Brien", true)]
    [InlineData("obrien sian", true)]
    [InlineData("Sia\u0302n", true)]
    [InlineData("smithjones", true)]
    [InlineData("jones smith", true)]
    [InlineData("wyn", true)]
    [InlineData("", true)]
    [InlineData("nsm", false)] // over a blank
    [InlineData("brian", false)]
    public void A_text_is_found_by_parts_of_its_words_however_they_are_typed(string typed, bool isFound)
        => Assert.Equal(isFound, Folded.Finds(typed, "O’Brien Smith-Jones Ŵyn, Siân"));
}
