using Portal.Domain.Accounts;

namespace Portal.Domain.Contracts;

/// <summary>
/// What is kept of a signatory's decision beside the journal's own who, for whom and when, so that it can be shown for
/// ever what was decided on, and how.
/// </summary>
/// <param name="Sha256">SHA-256 of the exact bytes that were published, lower-case hexadecimal.</param>
/// <param name="Declaration">The sentence above the password, as it was shown.</param>
/// <param name="Role">The role that entitled the person.</param>
/// <param name="IpAddress">The address that the request came from.</param>
/// <param name="UserAgent">The browser, as it named itself.</param>
/// <param name="OpenedAt">When this person first opened the document, or null if never (UTC).</param>
public sealed record DecisionEvidence(
    string Sha256,
    string Declaration,
    string Role,
    string IpAddress,
    string UserAgent,
    DateTimeOffset? OpenedAt)
{
    /// <summary>The guide's words above Agree.</summary>
    public const string AgreeDeclaration = "By entering your password below and clicking 'Agree' you agree to this document. This is contractually binding.";

    /// <summary>The guide's words above Reject.</summary>
    public const string RejectDeclaration = "By entering your password below and clicking 'Reject' you reject this document. You must specify a reason.";

    private const int MaxUserAgent = 300;

    internal static DecisionEvidence Of(ContractDocument document, string declaration, Signing signing)
        => new(
            document.Sha256,
            declaration,
            nameof(ProviderRoles.Signatory),
            signing.IpAddress,
            UserText.Cut(signing.UserAgent, MaxUserAgent),
            signing.OpenedAt);
}
