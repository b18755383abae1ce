using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Portal.Host.Forms;

/// <summary>
/// A page with a form that asks for a move. The form bears an id of its own, made when the page was shown: posted twice
/// (double click, retry, back button) it has the effect of one.
/// </summary>
public abstract class FormPage : PageModel
{
    /// <summary>The form's own id. One of zeros names no form: the store would choose another for what is made.</summary>
    [BindProperty]
    public Guid RequestId
    {
        get;
        set => field = value == Guid.Empty ? Guid.CreateVersion7() : value;
    } = Guid.CreateVersion7();

    /// <summary>Reads what the page shows besides the form; false when there is no such thing for this reader.</summary>
    public abstract Task<bool> LoadAsync(CancellationToken ct);

    /// <summary>The page again, with what was typed and the errors beside it.</summary>
    public async Task<IActionResult> AgainAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();
}
