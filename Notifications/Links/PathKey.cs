using System.Text;

namespace Portal.Notifications.Links;

/// <summary>
/// How a reference of the register stands in an address: as one segment, whatever is in it. Servers and proxies take <c>%2F</c> for a
/// slash, or leave it as it is, and browsers walk up at a segment of dots: so whatever is neither a letter, a digit, <c>-</c>, <c>_</c>
/// nor a point is written <c>~</c> and two hexadecimal digits, which nobody changes on the way.
/// </summary>
public static class PathKey
{
    private const char Mark = '~';

    /// <summary>"C/90#1" is "C~2F90~231"; what is no ASCII is escaped as in any address.</summary>
    public static string Write(string reference) => Uri.EscapeDataString(Marked(reference));

    /// <summary>The same for what escapes it itself.</summary>
    public static string Marked(string reference)
    {
        var isDots = reference.All(c => c == '.');
        var written = new StringBuilder(reference.Length);
        foreach (var c in reference)
        {
            _ = c >= 0x80 || char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || (c == '.' && !isDots)
                ? written.Append(c)
                : written.Append(Mark).Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return written.ToString();
    }

    /// <summary>What <see cref="Write"/> wrote, once the server has read it; anything else, such as an address of before, is left as it is.</summary>
    public static string Read(string segment)
    {
        if (!segment.Contains(Mark, StringComparison.Ordinal))
        {
            return segment;
        }

        var read = new StringBuilder(segment.Length);
        for (var at = 0; at < segment.Length; at++)
        {
            if (segment[at] == Mark && at + 2 < segment.Length && char.IsAsciiHexDigit(segment[at + 1]) && char.IsAsciiHexDigit(segment[at + 2]))
            {
                read.Append((char)Convert.ToByte(segment.Substring(at + 1, 2), 16));
                at += 2;
            }
            else
            {
                read.Append(segment[at]);
            }
        }

        return read.ToString();
    }
}
