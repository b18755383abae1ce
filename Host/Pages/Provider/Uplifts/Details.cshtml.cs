using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Uplifts;
using Portal.Host.Work;
using Portal.Workflows.Uplifts;

namespace Portal.Host.Pages.Provider.Uplifts;

/// <summary>One request, what became of it, and its withdrawal.</summary>
[Authorize(Policy = Policies.ProviderUser)]
[PostPolicy(Policies.ProviderReporter)]
public sealed class DetailsModel(CurrentActor current, RecordMoves moves, UpliftReader uplifts) : UpliftPage(current, moves, uplifts);
