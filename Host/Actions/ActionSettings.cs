using System.ComponentModel.DataAnnotations;

namespace Portal.Host.Actions;

/// <summary>Settings <c>Actions:*</c>.</summary>
public sealed class ActionSettings
{
    public const string Section = "Actions";

    /// <summary>Stands above the message of a new action: what must not go this way, and where it goes.</summary>
    [Required]
    public string Safeguarding { get; init; } = "Do not report safeguarding concerns here. If a child is in immediate danger call 999; otherwise call the council's safeguarding team.";
}
