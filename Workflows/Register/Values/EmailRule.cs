using System.Net.Mail;
using NpgsqlTypes;

namespace Portal.Workflows.Register.Values;

/// <summary>One email address, without a display name.</summary>
internal sealed class EmailRule : ColumnRule
{
    /// <summary>The length of the account's columns.</summary>
    public const int MaxLength = 256;

    private static readonly TextRule Text = new(MaxLength);

    public override string SqlType => "text";

    public override NpgsqlDbType DbType => NpgsqlDbType.Text;

    public override Reading Read(string text)
    {
        var reading = Text.Read(text);
        if (reading.Complaint is not null)
        {
            return reading;
        }

        return !text.Any(char.IsWhiteSpace) && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal)
            ? reading
            : Reading.Wrong("is not an email address: write it like name@example.org");
    }
}
