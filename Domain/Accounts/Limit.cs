using System.Globalization;

namespace Portal.Domain.Accounts;

/// <summary>Up to how much a person may decide. Where none is set they may decide nothing; <see cref="Unlimited"/> is set by somebody else.</summary>
public readonly record struct Limit
{
    private const string UnlimitedWord = "unlimited";

    private Limit(decimal? pounds) => (IsSet, Pounds) = (true, pounds);

    /// <summary>Nobody has set one.</summary>
    public static Limit None => default;

    /// <summary>Somebody has said that there is none.</summary>
    public static Limit Unlimited => new(null);

    public static Limit UpTo(decimal pounds) => new(pounds);

    /// <summary>As it is stored: pounds, or null for unlimited.</summary>
    public static Limit Set(decimal? pounds) => new(pounds);

    public bool IsSet { get; }

    /// <summary>Null where none is set, and where it is unlimited.</summary>
    public decimal? Pounds { get; }

    /// <summary>What is given back counts as what is paid.</summary>
    public bool Covers(decimal pounds) => IsSet && !(Math.Abs(pounds) > Pounds);

    /// <exception cref="NoLimitIsSet">Nothing may be decided.</exception>
    public Limit For(LimitKind kind) => IsSet ? this : throw new NoLimitIsSet(kind);

    /// <summary>Reads what people type: an amount, "unlimited", or nothing for none.</summary>
    public static bool TryParse(string? text, out Limit limit)
    {
        var typed = text?.Trim() ?? "";
        var priced = Payments.Pounds.TryParse(typed, out var pounds);
        limit = priced ? UpTo(pounds) : typed.Equals(UnlimitedWord, StringComparison.OrdinalIgnoreCase) ? Unlimited : None;
        return priced || limit.IsSet || typed.Length == 0;
    }

    /// <summary>As it is typed and read back: "5000.00", "unlimited" or nothing.</summary>
    public string Typed => !IsSet ? "" : Pounds is { } pounds ? pounds.ToString("0.00", CultureInfo.InvariantCulture) : UnlimitedWord;

    /// <summary>As people read it: "£5,000.00", "unlimited" or "none".</summary>
    public override string ToString() => !IsSet ? "none" : Pounds is { } pounds ? string.Create(CultureInfo.InvariantCulture, $"£{pounds:N2}") : UnlimitedWord;
}
