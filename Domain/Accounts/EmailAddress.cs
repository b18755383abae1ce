using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Portal.Domain.Search;

namespace Portal.Domain.Accounts;

/// <summary>
/// What is an email address, and which two are one: the rule of every door by which one comes in. One mailbox has one form here, so quoted
/// local parts, addresses of machines (<c>[127.0.0.1]</c>) and a dot at the domain's end are not taken, though mail might arrive.
/// </summary>
public static class EmailAddress
{
    /// <summary>The longest address, in characters.</summary>
    public const int MaxLength = 256;

    private const int MaxLocal = 64;

    /// <summary>What may stand before the @ beside letters and digits (RFC 5322, atext).</summary>
    private const string Signs = "!#$%&'*+-/=?^_`{|}~.";

    private const string LikeThis = "write it like name@example.org";

    /// <summary>Host names of letters, digits and hyphens alone, in any script.</summary>
    private static readonly IdnMapping Names = new() { UseStd3AsciiRules = true };

    /// <summary>
    /// The form that accounts are found by: without regard to case, to spaces around it, to how its letters are put together, or to how its
    /// domain is written ("xn--bcher-kva.example" is "bücher.example", and a dot at the end says nothing).
    /// </summary>
    public static string Normalise(string email)
    {
        var whole = Whole(email);
        var at = whole.LastIndexOf('@');
        return (at < 0 ? whole : whole[..(at + 1)] + Domain(whole[(at + 1)..].TrimEnd('.')).TrimEnd('.')).ToUpperInvariant();
    }

    /// <summary>As it is kept: without spaces around it, each letter in one piece.</summary>
    public static string Whole(string email) => Folded.Whole(email).Trim().Normalize();

    /// <summary>Whether this is an address, to the letter.</summary>
    public static bool IsValid([NotNullWhen(true)] string? email) => email is not null && email == Whole(email) && Cure(email) is null;

    /// <summary>What a form says of what was typed, or null where it is an address.</summary>
    public static string? Refused(string? typed) => Cure(Whole(typed ?? "")) switch
    {
        null => null,
        LikeThis => "Enter an email address, such as name@example.org",
        var cure => $"This is not an email address: {cure}",
    };

    /// <summary>What would make an address of it ("leave out the dot at its end"), or null where it is one.</summary>
    public static string? Cure(string email)
    {
        if (email.IndexOf('@', StringComparison.Ordinal) is var at && (at < 1 || at != email.LastIndexOf('@') || email.Any(char.IsWhiteSpace)))
        {
            return LikeThis;
        }

        var (local, domain) = (email[..at], email[(at + 1)..]);
        return email.Length > MaxLength || local.Length > MaxLocal ? string.Create(CultureInfo.InvariantCulture, $"it has more than {MaxLength} characters, or more than {MaxLocal} before the @")
            : email.EndsWith('.') ? "leave out the dot at its end"
            : local.StartsWith('.') || local.EndsWith('.') ? "no dot stands first or last before the @"
            : email.Contains("..", StringComparison.Ordinal) ? "there are two dots together in it"
            : local.EnumerateRunes().All(IsPlain) && IsHost(domain) ? null
            : LikeThis;
    }

    private static bool IsPlain(Rune rune)
        => rune.IsAscii ? char.IsAsciiLetterOrDigit((char)rune.Value) || Signs.Contains((char)rune.Value, StringComparison.Ordinal)
            : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Two parts at least, the last of which is no number and has two letters or more.</summary>
    private static bool IsHost(string domain)
    {
        try
        {
            var labels = Names.GetAscii(domain).Split('.');
            return labels.Length > 1 && labels[^1].Length > 1 && !labels[^1].All(char.IsAsciiDigit);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string Domain(string domain)
    {
        try
        {
            return Names.GetUnicode(domain.ToLowerInvariant());
        }
        catch (ArgumentException)
        {
            return domain;
        }
    }
}
