using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Calendar;
using Portal.Domain.Contracts;
using Portal.Domain.Uplifts;
using Portal.Workflows.Actions;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using static Portal.Workflows.Engine.Statement;

namespace Portal.Workflows.Uplifts;

/// <summary>A provider asks for another weekly price. The form's id is the request's: twice makes one.</summary>
public sealed class AskForUplift(PortalDbContext db, WorkflowEngine engine, LineItemQueries items, EngineClock clock)
{
    /// <returns>The request's id; null where one of the line items is not the provider's.</returns>
    /// <exception cref="UpliftIsNotPossible">Something is missing or beyond its bounds.</exception>
    /// <exception cref="AttachmentIsRefused">A file is not what its name says.</exception>
    public async Task<Guid?> HandleAsync(
        Actor actor, DateOnly from, IReadOnlyDictionary<string, decimal> prices, string? reason, IReadOnlyList<Attachment> files, Guid requestId, CancellationToken ct)
    {
        var open = new List<Stream>();
        try
        {
            return await engine.StartOnceAsync(
                requestId,
                actor,
                async () =>
                {
                    var asked = prices.Keys.ToList();
                    var found = await items.VisibleTo(actor).AsNoTracking().Where(l => asked.Contains(l.Ref)).OrderBy(l => l.Ref).ToListAsync(ct);
                    if (found.Count != asked.Count)
                    {
                        return null;
                    }

                    var lines = found.Select(l => new UpliftLine(l.Ref, l.SsRef, l.ServiceRef, l.WeeklyCost, prices[l.Ref])).ToList();
                    var uplift = UpliftRequest.Ask(requestId, from, lines, reason, actor, LondonTime.DateOf(clock.Now), clock.Now);
                    db.Add(uplift);
                    return new NewSubject(
                        new WorkflowSubject(uplift.Id, UpliftWorkflow.DefinitionName, uplift.Title, uplift.ProviderRef, uplift.State, UpliftWorkflow.LineOf(uplift)),
                        m => m.Comment(uplift.Reason).Data(new { uplift.From, uplift.Lines, files = files.Select(f => f.Name) }),
                        new StartMove(UpliftWorkflow.Ask, UpliftEmails.Waits),
                        Keep(files, requestId, open));
                },
                ct);
        }
        finally
        {
            open.ForEach(content => content.Dispose());
        }
    }

    /// <summary>Keeps the files; they are read while the statements run, so they stay open until then.</summary>
    private List<Statement> Keep(IReadOnlyList<Attachment> files, Guid requestId, List<Stream> open)
    {
        if (files.Count > AttachmentContent.MaxFiles)
        {
            throw new TooManyAttachments();
        }

        return [.. files.Select(file =>
        {
            var content = file.Open();
            open.Add(content);
            return new Statement(
                "insert into uplift_files (id, request_id, name, type, content) values ($1, $2, $3, $4, $5)",
                P(Guid.CreateVersion7(clock.Now)),
                P(requestId),
                P(DocumentContent.CleanName(file.Name)),
                P(AttachmentContent.TypeOf(file.Name, content)),
                Bytes(content));
        })];
    }
}
