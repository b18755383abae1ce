using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Contracts;
using Portal.Workflows.Contracts;

namespace Portal.Host.Pages.Provider.Contracts;

/// <summary>The certificate of a decision, to print or keep.</summary>
[Authorize(Policy = Policies.ProviderUser)]
public sealed class CertificateModel(CurrentActor current, ContractReader contracts) : CertificatePage(current, contracts);
