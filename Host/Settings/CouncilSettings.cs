using System.ComponentModel.DataAnnotations;

namespace Portal.Host.Settings;

/// <summary>Whose portal it is, and whom its readers ask. Settings <c>Council:*</c>.</summary>
public sealed record CouncilSettings
{
    [Required]
    public string Name { get; init; } = "Suffolk County Council";

    [Required, EmailAddress]
    public string HelpEmail { get; init; } = "CYPplacements@suffolk.gov.uk";

    [Required]
    public string HelpPhone { get; init; } = "01473 260695";

    /// <summary>What a telephone dials when its reader touches the number.</summary>
    public string HelpPhoneLink => "tel:" + HelpPhone.Replace(" ", "", StringComparison.Ordinal);
}
