using System.ComponentModel.DataAnnotations;

namespace Portal.Host.Contracts;

/// <summary>What a clerk can choose when preparing a document (settings <c>Contracts:*</c>).</summary>
public sealed class ContractSettings
{
    public const string Section = "Contracts";

    /// <summary>Used when the setting <c>Contracts:DocumentTypes</c> names none.</summary>
    public static readonly string[] DefaultTypes = ["IPA Contract", "IPA Contract Variation", "Placement Plan"];

    /// <summary>The document types offered, in order.</summary>
    [MaxLength(50)]
    public IReadOnlyList<string> DocumentTypes { get; set; } = [];

    public IReadOnlyList<string> Types => DocumentTypes.Count > 0 ? DocumentTypes : DefaultTypes;
}
