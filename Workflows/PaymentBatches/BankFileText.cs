using System.Text;

namespace Portal.Workflows.PaymentBatches;

/// <summary>
/// The bank's file as text. Nobody can choose how a bank's website writes a file: UTF-8 and UTF-16 with or without their mark,
/// else Windows-1252, which is what older programs write. Every line ends with one line feed.
/// </summary>
internal static class BankFileText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Of(ReadOnlySpan<byte> file)
        => Decoded(file).Trim('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string Decoded(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || (file.Length > 1 && file[1] == 0))
        {
            return Encoding.Unicode.GetString(file);
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || (file.Length > 1 && file[0] == 0))
        {
            return Encoding.BigEndianUnicode.GetString(file);
        }

        try
        {
            return StrictUtf8.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(file);
        }
    }
}
