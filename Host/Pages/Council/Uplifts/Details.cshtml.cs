using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Uplifts;
using Portal.Host.Work;
using Portal.Workflows.Uplifts;

namespace Portal.Host.Pages.Council.Uplifts;

/// <summary>One request of a provider, what it would cost, and the placements team's answer.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.Placements)]
[SubjectPage(UpliftWorkflow.DefinitionName, "Open the request")]
public sealed class DetailsModel(CurrentActor current, RecordMoves moves, UpliftReader uplifts) : UpliftPage(current, moves, uplifts);
