using System.Buffers.Binary;
using System.Security.Cryptography;
using Portal.TestKit;

namespace Portal.Host.Tests.Accounts;

/// <summary>The app on somebody's telephone.</summary>
internal static class Authenticator
{
    /// <summary>Sets it up with the code of this moment; ends with the recovery codes before the reader.</summary>
    public static async Task<(string Key, IReadOnlyList<string> Codes)> TurnOnAsync(FormClient browser, string password = AccountGivens.Password)
    {
        await browser.Open("/account/two-step");
        if (browser.Page.Buttons.Contains("Set up"))
        {
            await browser.Fill("Password", password).Press("Set up");
        }

        var key = browser.Page.Document.QuerySelector("ol strong")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await browser.Fill("Code", Code(key, steps: 0)).Press("Turn on");
        return (key, [.. browser.Page.Document.QuerySelectorAll(".portal-codes li").Select(c => c.TextContent)]);
    }

    /// <summary>RFC 6238, as an authenticator app works it out; so many steps of 30 seconds from now.</summary>
    public static string Code(string base32, int steps)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(base32.Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) + steps);
#pragma warning disable CA5350 // the standard's own algorithm
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        return ((BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue) % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }
}
