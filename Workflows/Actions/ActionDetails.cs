using Portal.Domain.Actions;
using Portal.Domain.Invoices;

namespace Portal.Workflows.Actions;

/// <summary>An action as its reader sees it.</summary>
/// <param name="Item">The action.</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="OpenedFor">The organisation of whoever opened it.</param>
/// <param name="Posts">A page of the thread.</param>
/// <param name="Files">What hangs on those posts.</param>
/// <param name="SubjectIsVisible">The reader may open the record that it is about.</param>
/// <param name="Invoice">Where the invoice stands that it is about, or null.</param>
/// <param name="Suggestion">The line and the value that were suggested with it, or null.</param>
public sealed record ActionDetails(
    ActionItem Item,
    string Provider,
    string OpenedFor,
    Paged<ActionPost> Posts,
    IReadOnlyList<ActionFile> Files,
    bool SubjectIsVisible,
    InvoiceState? Invoice,
    LineSuggestion? Suggestion);
