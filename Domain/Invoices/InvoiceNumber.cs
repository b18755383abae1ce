using System.Globalization;
using System.Text;

namespace Portal.Domain.Invoices;

/// <summary>The provider's own number for an invoice or credit note (the guide: "Reference").</summary>
/// <param name="Text">As typed, without spaces around it.</param>
public readonly record struct InvoiceNumber(string Text)
{
    /// <summary>The longest number, in characters.</summary>
    public const int MaxLength = 40;

    /// <summary>The longest <see cref="Key"/>: one character typed can stand for several, as "㎏" does for "kg".</summary>
    public const int MaxKeyLength = 4 * MaxLength;

    /// <summary>Besides Unicode's dashes: what is written for one, a minus, a hyphen's bullet and its modifier.</summary>
    private const string OtherDashes = "\u2212\u2043\u02D7";

    /// <summary>Capitals of other scripts in pairs with the Latin ones that they cannot be told from.</summary>
    private const string Lookalikes = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВСЕНІЈКМОРЅТХУҮӀԌԚԜՕᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᎩᏃ";
    private const string Latin = "ABEZHIKMNOPTYXABCEHIJKMOPSTXYYIGQWOABCDEGHJKLMPRSTVWYZ";

    /// <summary>What must be unique per provider, whatever the case, the spaces, the kind of dash or the script of a letter: "inv 001" = "INV001", "7–8" = "7-8".</summary>
    public string Key
        => string.Concat(string.Concat(Visible(Text).Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)).Select(c => IsDash(c) ? '-' : c)).ToUpperInvariant().Select(Plain));

    /// <exception cref="InvoiceNeedsANumber">Nothing that can be seen, or too long.</exception>
    public static InvoiceNumber Of(string? typed)
    {
        var number = new InvoiceNumber(Visible(typed ?? "").Trim());
        return number.Key.Length is > 0 and <= MaxKeyLength && number.Text.Length <= MaxLength ? number : throw new InvoiceNeedsANumber();
    }

    private static char Plain(char c) => Lookalikes.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Latin[at] : c;

    private static bool IsDash(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation || OtherDashes.Contains(c, StringComparison.Ordinal);

    /// <summary>What nobody can see tells no two numbers apart; halves of characters become "�", which a store can hold.</summary>
    private static string Visible(string text)
        => string.Concat(text.EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Control or UnicodeCategory.Format)));
}
