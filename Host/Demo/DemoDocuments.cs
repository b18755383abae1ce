using System.Globalization;
using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.Host.Settings;
using Portal.Workflows.Accounts;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Host.Demo;

/// <summary>A contract document in each state; the guide's own, for Ella, Cinder (C1170421), is Published.</summary>
public sealed class DemoDocuments(ContractReader contracts, DocumentMoves moves, AccountReader accounts, CouncilSettings council)
{
    private const string Placements = "placements@council.example";
    private static readonly SentFrom Nowhere = new("127.0.0.1", "Example data");
    private static readonly Guid Last = Id(6);

    /// <summary>Whether an earlier start has finished.</summary>
    public async Task<bool> AreAllThereAsync(CancellationToken ct)
        => await contracts.FindAsync(Actor.System, Last, ct) is { Document.State: not ContractState.Draft };

    public async Task PutInAsync(string folder, CancellationToken ct)
    {
        var clerk = await CouncilAsync(ct);
        var signatory = await SignatoryAsync(ct);

        await PrepareAsync(1, "locks-goldie", "C2000023", "S2003", "C111", replaces: null);
        await PublishAsync(await PrepareAsync(2, "white-snow", "C2000021", "S2002", "C110", replaces: null));
        await moves.Make.HandleAsync(ContractWorkflow.DefinitionName, ContractMoves.Withdraw, clerk, Request(2, 3), new MoveForm().Fill("Reason", "Published for the wrong care package."), ct);
        await PublishAsync(await PrepareAsync(3, "hood-robin", "C2000009", "S2002", "C104", replaces: null));
        await DecideAsync(ContractMoves.Agree, 3, new MoveForm().Fill(ContractWorkflow.AgreePassword.Name, PasswordField.Checked));
        await PublishAsync(await PrepareAsync(4, "pan-peter", "C2000018", "S2003", "C106", replaces: null));
        await DecideAsync(ContractMoves.Reject, 4, new MoveForm()
            .Fill("RejectionReason", "The weekly cost should be £3,000.00, as agreed on the telephone.").Fill(ContractWorkflow.RejectPassword.Name, PasswordField.Checked));
        await PublishAsync(await PrepareAsync(5, "pan-peter-amended", "C2000018", "S2003", "C106", Id(4)));
        await PublishAsync(await PrepareAsync(6, "ella-cinder", "C1170421", "S2001", "C153290", replaces: null));

        async Task<int> PrepareAsync(int number, string file, string ssRef, string service, string package, Guid? replaces)
        {
            if (await contracts.FindAsync(Actor.System, Id(number), ct) is null)
            {
                var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, file + ".pdf"), ct);
                await moves.Prepare.HandleAsync(clerk, new ContractDraft(ssRef, service, package, "IPA Contract", $"IPA {ssRef}.pdf", bytes), Id(number), replaces, ct);
            }

            return number;
        }

        Task DecideAsync(string move, int number, MoveForm form)
            => moves.Make.HandleAsync(ContractWorkflow.DefinitionName, move, signatory, Request(number, 3) with { From = Nowhere }, form, ct);

        async Task PublishAsync(int number)
        {
            var draft = (await contracts.FindAsync(Actor.System, Id(number), ct))!.Document;
            if (draft.State == ContractState.Draft)
            {
                await moves.Publish.HandleAsync(clerk, Request(number, 2), draft.UpdatedAt, ct);
            }
        }
    }

    private async Task<Actor> CouncilAsync(CancellationToken ct)
    {
        var user = await accounts.ByEmailAsync(Placements, ct);
        return Actor.ForCouncil(user.Id, user.Name, council.Name, user.CouncilRoles);
    }

    private async Task<Actor> SignatoryAsync(CancellationToken ct)
    {
        var user = await accounts.ByEmailAsync("pat.signs@harbourview.example", ct);
        return Actor.ForProvider(user.Id, user.Name, "P1002", "Harbour View Care", ProviderRoles.Signatory);
    }

    private static MoveRequest Request(int document, int move) => new(Id(document), Id(document, move));

    private static Guid Id(int document, int move = 0)
        => Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-8000-{move:0000}{document:00000000}"));
}
