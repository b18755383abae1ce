using Portal.Domain.Accounts;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Engine;
using Portal.Workflows.Uplifts;

namespace Portal.Host.Uplifts;

/// <summary>Price uplift requests: what the council has to answer, and what a provider is asked back.</summary>
public sealed class UpliftTiles(UpliftReader uplifts) : IHomeTiles
{
    private const string Title = "Price uplift requests";

    public async Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        var waiting = await uplifts.CountWaitingAsync(actor, ct);
        if (!actor.IsCouncil)
        {
            var questions = waiting == 0 ? "No questions to answer" : Text.Count(waiting, "question to answer", "questions to answer");
            return [new(55, UpliftLinks.List(Side.Provider), Title, "Ask for another weekly price, and see what the council decided", questions, waiting > 0 && UpliftWorkflow.Asker.Includes(actor))];
        }

        var requests = waiting == 0 ? "Nothing waits" : Text.Count(waiting, "request to answer", "requests to answer");
        return [new(85, UpliftLinks.List(Side.Council), Title, "New weekly prices that providers ask for, and what they would cost", requests, waiting > 0 && Party.Placements.Includes(actor))];
    }
}
