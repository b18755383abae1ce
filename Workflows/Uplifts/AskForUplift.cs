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

namespace Portal.Workflows.Uplifts;

/// <summary>A provider asks for another weekly price. The form's id is the request's: twice makes one.</summary>
public sealed class AskForUplift(PortalDbContext db, WorkflowEngine engine, LineItemQueries items, EngineClock clock)
{
    /// <returns>The request's id; null where one of the line items is not the provider's.</returns>
    /// <exception cref="UpliftIsNotPossible">Something is missing or beyond its bounds.</exception>
    /// <exception cref="AttachmentIsRefused">A file is not what its name says.</exception>
    public Task<Guid?> HandleAsync(Actor actor, DateOnly from, IReadOnlyDictionary<string, decimal> prices, string? reason, IReadOnlyList<Attachment> files, Guid requestId, CancellationToken ct)
        => engine.StartOnceAsync(
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
                await AddAsync(files, requestId, ct);
                return new NewSubject(
                    new WorkflowSubject(uplift.Id, UpliftWorkflow.DefinitionName, uplift.Title, uplift.ProviderRef, uplift.State),
                    m => m.Comment(uplift.Reason).Data(new { uplift.From, uplift.Lines, files = files.Select(f => f.Name) }),
                    new StartMove(UpliftWorkflow.Ask, UpliftEmails.Waits));
            },
            ct);

    private async Task AddAsync(IReadOnlyList<Attachment> files, Guid requestId, CancellationToken ct)
    {
        if (files.Count > AttachmentContent.MaxFiles)
        {
            throw new TooManyAttachments();
        }

        foreach (var file in files)
        {
            await using var content = file.Open();
            var type = AttachmentContent.TypeOf(file.Name, content);
            var bytes = new byte[content.Length];
            await content.ReadExactlyAsync(bytes, ct);
            db.Add(new UpliftFile { Id = Guid.CreateVersion7(clock.Now), RequestId = requestId, Name = DocumentContent.CleanName(file.Name), Type = type, Content = bytes });
        }
    }
}
