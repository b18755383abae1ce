using System.Text;
using Portal.Domain.Search;

namespace Portal.Domain.Invoices;

/// <summary>The provider's own number for an invoice or credit note (the guide: "Reference").</summary>
/// <param name="Text">As typed, without spaces around it.</param>
public readonly record struct InvoiceNumber(string Text)
{
    /// <summary>The longest number, in characters.</summary>
    public const int MaxLength = 40;

    /// <summary>The longest <see cref="Key"/>: one character typed can stand for several, as "㎏" does for "kg".</summary>
    public const int MaxKeyLength = 4 * MaxLength;

    /// <summary>Capitals of other scripts in pairs with the Latin ones that they cannot be told from.</summary>
    private const string Lookalikes = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВСЕНІЈКМОРЅТХУҮӀԌԚԜՕᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᎩᏃ";
    private const string Latin = "ABEZHIKMNOPTYXABCEHIJKMOPSTXYYIGQWOABCDEGHJKLMPRSTVWYZ";

    /// <summary>What must be unique per provider, whatever the case, the spaces, the kind of dash or the script of a letter: "inv 001" = "INV001", "7–8" = "7-8".</summary>
    public string Key
    {
        get
        {
            var letters = Folded.Whole(Invisible.Without(Text)).Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)).Select(c => Dash.Is(c) ? '-' : c);
            return Folded.Paired(string.Concat(letters).ToUpperInvariant(), Lookalikes, Latin);
        }
    }

    /// <exception cref="InvoiceNeedsANumber">Nothing that can be seen, or too long.</exception>
    public static InvoiceNumber Of(string? typed)
    {
        var number = new InvoiceNumber(Invisible.Without(typed ?? "").Trim());
        return number.Key.Length is > 0 and <= MaxKeyLength && number.Text.Length <= MaxLength ? number : throw new InvoiceNeedsANumber();
    }
}
