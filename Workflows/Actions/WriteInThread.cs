using Portal.Domain.Actions;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Actions;

/// <summary>What the provider writes by the form that the definition tells: a comment, or with or without words that the action be closed.</summary>
internal sealed class WriteInThread(ActionDays days) : IMoveWork<ActionItem>
{
    public Task DoAsync(LoadedSubject<ActionItem> loaded, MoveForm form, MoveContext move, CancellationToken ct)
    {
        var (item, words) = (loaded.Subject, form[ActionWorkflow.Words]);
        var due = days.Dates(item.Type, move.At);
        if (move.Rule!.Name == ActionMoves.RequestClosure)
        {
            item.RequestClosure(words, seen: null, due, move.By, move.At); // the engine has compared how many moves the reader saw
        }
        else
        {
            item.Comment(words, due, move.By, move.At);
        }

        move.AssignTo(item.Team, item.AssigneeId).DueAt(ActionDays.End(item.DueOn));
        return Task.CompletedTask;
    }
}
