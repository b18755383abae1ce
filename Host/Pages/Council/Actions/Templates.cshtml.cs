using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Actions;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Actions;

namespace Portal.Host.Pages.Council.Actions;

/// <summary>Frequent answers: written here once, put into messages from then on.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class TemplatesModel(CurrentActor current, AnswerTemplates templates) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The template that is being changed; null: a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Edit { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter a title"), MaxLength(ActionItem.MaxTitle, ErrorMessage = "The title must be 120 characters or fewer")]
    public string? Title { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the text"), MaxLength(ActionItem.MaxMessage, ErrorMessage = "The text must be 7,500 characters or fewer")]
    public string? Text { get; set; }

    public Paged<AnswerTemplate> Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found);

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Found = await templates.PageAsync(PageNumber, ct);
        return Edit is not { } id || await templates.FindAsync(id, ct) is not null;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Edit is { } id && await templates.FindAsync(id, ct) is { } template)
        {
            (Title, Text) = (template.Title, template.Text);
        }

        return await AgainAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || !await LoadAsync(ct))
        {
            return await AgainAsync(ct);
        }

        await templates.SaveAsync(current.Actor, Edit ?? RequestId, Title, Text, ct);
        TempData.Success("The template is saved.");
        return Redirect(ActionLinks.Templates());
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid template, CancellationToken ct)
    {
        await templates.RemoveAsync(template, ct);
        TempData.Success("The template is removed. Messages that were sent with it stay.");
        return Redirect(ActionLinks.Templates());
    }
}
