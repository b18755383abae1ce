using NpgsqlTypes;
using Portal.Domain.Accounts;

namespace Portal.Workflows.Register.Values;

/// <summary>One email address, without a display name: what every other door takes for one too.</summary>
internal sealed class EmailRule : ColumnRule
{
    /// <summary>The length of the account's columns.</summary>
    public const int MaxLength = EmailAddress.MaxLength;

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

        var whole = EmailAddress.Whole(text);
        return EmailAddress.Cure(whole) is { } cure ? Reading.Wrong($"is not an email address: {cure}") : Reading.Of(whole);
    }
}
