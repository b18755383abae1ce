using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Actions;
using Portal.Host.Forms;
using Portal.Workflows.Actions;

namespace Portal.Host.Pages.Provider.Actions;

/// <summary>An action as the provider sees it: comment, ask for closure, reopen.</summary>
[Authorize(Policy = Policies.ProviderUser)]
[PostPolicy(Policies.ProviderActions)]
[RequestSizeLimit(AttachmentLimit.Bytes)]
[RequestFormLimits(MultipartBodyLengthLimit = AttachmentLimit.Bytes)]
public sealed class DetailsModel(CurrentActor current, ActionReader reader, StoreAttachments attachments, Drafts drafts, WriteInAction write)
    : ActionPage(current, reader, attachments, drafts)
{
    public override Side Side => Side.Provider;

    public Task<IActionResult> OnPostCommentAsync(CancellationToken ct) => WriteAsync(write.CommentAsync, ActionWorkflow.Sent, ct);

    public Task<IActionResult> OnPostRequestClosureAsync(CancellationToken ct) => WriteAsync(write.RequestClosureAsync, ActionWorkflow.ClosureAsked, ct);

    public Task<IActionResult> OnPostReopenAsync(CancellationToken ct) => WriteAsync(write.ReopenAsync, "The action is open again. It is the council's turn.", ct);
}
