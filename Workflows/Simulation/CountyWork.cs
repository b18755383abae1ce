using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Changes;
using Portal.Domain.Placements;
using Portal.Workflows.Actions;
using Portal.Workflows.Changes;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using Portal.Workflows.Placements;
using Portal.Workflows.Uplifts;

namespace Portal.Workflows.Simulation;

/// <summary>What people write to each other in a month: documents, queries, reports, requests. Most of it is done with by the next month; of the last month most is open.</summary>
internal sealed class CountyWork(CountyScene scene)
{
    private const string Long = "We have looked at this with the home's manager, and at the rota of that week. The child was with us for all of it but for the night of "
        + "the 14th, when the family had agreed to a stay at home; we were told by telephone that the bed is kept and paid for.\n\n"
        + "Please tell us by Friday whether that is how you see it too, since our accounts for the month are closed then.";

    private static readonly string[] Titles =
    [
        "Payment", "Weekly cost since April", "Additional hours of a waking night, as asked for by the social worker on the telephone", "Who is the new social worker?",
    ];

    private readonly List<CountyLineItem> open = [.. scene.Register.Items.Where(i => i.End is null && i.Authorised)];

    /// <param name="number">Of the month, so that every one is about others.</param>
    /// <param name="isLast">Most of it is open.</param>
    public async Task MonthAsync(int number, bool isLast)
    {
        await EachAsync(110, number, (n, item) => ContractAsync(n, item, isLast));
        await EachAsync(120, number, (n, item) => ActionAsync(n, item, isLast));
        await EachAsync(30, number, (n, item) => ReportAsync(n, item, isLast));
        await EachAsync(15, number, (n, item) => UpliftAsync(n, item, isLast));
        await EachAsync(25, number, (n, item) => ChangeAsync(n, item, isLast));
    }

    /// <summary>So many of the county's open line items, others each month; the largest provider has more than its share.</summary>
    private Task EachAsync(int inThreeHundred, int month, Func<int, CountyLineItem, Task> work)
    {
        var count = scene.Plan.Of(inThreeHundred);
        return CountyScene.EachAsync(Enumerable.Range(0, count).Select(n => (N: (month * count) + n, Item: open[((month * count) + n) * 31 % open.Count])), x => work(x.N, x.Item));
    }

    private Task ContractAsync(int n, CountyLineItem item, bool isLast) => scene.InAsync(async services =>
    {
        var (id, clerk) = (CountyScene.Id($"document {n}"), scene.People.Council("placements", n));
        var draft = new ContractDraft(item.SsRef, item.Service, item.Package, "IPA Contract", $"IPA {item.SsRef}.pdf", SmallPdf.Of($"Individual placement agreement {item.SsRef}"));
        await services.GetRequiredService<PrepareContract>().HandleAsync(clerk, draft, id, replaces: null, CancellationToken.None);
        if (isLast && n % 5 == 0)
        {
            return;
        }

        var db = services.GetRequiredService<PortalDbContext>();
        var seen = (await db.ContractDocuments.AsNoTracking().SingleAsync(d => d.Id == id)).UpdatedAt;
        await services.GetRequiredService<PublishContract>().HandleAsync(clerk, new MoveRequest(id, CountyScene.Id($"publish {n}")), seen, CancellationToken.None);
        var signatory = scene.People.For(n % 3 == 0 ? "manager" : "signs", item.Provider);
        var (move, by, form) = (isLast ? n % 12 : n % 16) switch
        {
            0 => (ContractMoves.Withdraw, clerk, new MoveForm().Fill("Reason", "Published for the wrong care package.")),
            1 => (ContractMoves.Reject, signatory, new MoveForm()
                .Fill("RejectionReason", "The weekly cost is not what we agreed on the telephone.").Fill(ContractWorkflow.RejectPassword.Name, PasswordField.Checked)),
            > 3 when isLast => ("", clerk, MoveForm.Empty),
            _ => (ContractMoves.Agree, signatory, new MoveForm().Fill(ContractWorkflow.AgreePassword.Name, PasswordField.Checked)),
        };
        if (move.Length > 0)
        {
            await scene.MoveAsync(ContractWorkflow.DefinitionName, move, by, id, form);
        }
    });

    private Task ActionAsync(int n, CountyLineItem item, bool isLast) => scene.InAsync(async services =>
    {
        var (id, writer, council) = (CountyScene.Id($"action {n}"), scene.People.For("manager", item.Provider), scene.People.Council("authoriser", n));
        var subject = n % 3 == 0 ? null : new ActionSubject(SubjectKind.LineItem, item.Ref, $"{item.Ref} (Line item)", item.Provider);
        var title = Titles[n % Titles.Length];
        var draft = new ActionDraft((ActionType)(n % 3), title, n % 2 == 0 ? Long : "Please tell us when this will be paid.", subject, item.Provider);
        await services.GetRequiredService<OpenAction>().HandleAsync(n % 11 == 0 ? council : writer, draft, id, CancellationToken.None);
        var write = services.GetRequiredService<WriteInAction>();
        MoveRequest Request(string what) => new(id, CountyScene.Id($"{what} action {n}"));
        if (isLast && n % 3 == 0)
        {
            return;
        }

        if (n % 2 == 0)
        {
            await services.GetRequiredService<AssignAction>().AssignAsync(council, Request("assign"), "Invoice Queries", council.UserId, seen: null, CancellationToken.None);
        }

        await write.CommentAsync(council, Request("answer"), Long, CancellationToken.None);
        await write.NoteAsync(council, Request("note"), "Told the social worker.", CancellationToken.None);
        if (n % 4 != 0)
        {
            await write.RequestClosureAsync(writer, Request("closure"), "Thank you.", CancellationToken.None);
        }

        if (!isLast || n % 10 == 1)
        {
            await write.CloseAsync(council, Request("close"), "Answered, and agreed with the provider.", CancellationToken.None);
        }
    });

    private Task ReportAsync(int n, CountyLineItem item, bool isLast) => scene.InAsync(async services =>
    {
        var facts = new PlacementFacts
        {
            Kind = (PlacementReportKind)(n % 4),
            ServiceRef = item.Service,
            LineItemRef = n % 4 == 0 ? null : item.Ref,
            SsRef = n % 4 == 0 ? null : item.SsRef,
            Who = n % 4 == 0 ? "A brother of the child in the same home" : null,
            Day = scene.Today.AddDays(-5),
            LastDay = n % 4 == 3 ? scene.Today.AddDays(-2) : null,
            WeeklyCost = n % 4 == 0 ? 1_250 : null,
            Words = Long,
        };
        var by = scene.People.For("manager", item.Provider);
        var id = CountyScene.Id($"report {n}");
        await services.GetRequiredService<ReportPlacement>().HandleAsync(by, facts, id, CancellationToken.None);
        if (!isLast || n % 4 == 1)
        {
            var move = n % 7 == 0 ? PlacementMoves.Withdraw : n % 7 == 1 ? PlacementMoves.Decline : PlacementMoves.Settle;
            var decider = n % 7 == 0 ? by : scene.People.Council("placements", n);
            await scene.MoveAsync(PlacementWorkflow.DefinitionName, move, decider, id, new MoveForm().Fill("Answer", "Put right in the case system; the next import brings it."));
        }
    });

    private Task UpliftAsync(int n, CountyLineItem item, bool isLast) => scene.InAsync(async services =>
    {
        var (id, by, clerk) = (CountyScene.Id($"uplift {n}"), scene.People.For("manager", item.Provider), scene.People.Council("placements", n));
        var prices = scene.Register.OfProvider[item.Provider].Where(i => i.End is null && i.Cost > 0).Take(1 + (n % 40))
            .ToDictionary(i => i.Ref, i => Math.Round(i.Cost * 1.05m, 2), StringComparer.Ordinal);
        await services.GetRequiredService<AskForUplift>().HandleAsync(by, scene.Plan.April.AddYears(1), prices, Long, [], id, CancellationToken.None);
        var (move, field) = (isLast ? n % 8 : n % 5) switch
        {
            0 => (UpliftWorkflow.Decline, "Reason"),
            1 => (UpliftWorkflow.AskBack, "Question"),
            2 => (UpliftWorkflow.Withdraw, ""),
            3 => (UpliftWorkflow.Agree, "Letter"),
            4 => (UpliftWorkflow.AgreeOther, "OtherLetter"),
            _ => ("", ""),
        };
        if (move.Length > 0)
        {
            var form = new MoveForm();
            form = field.Length > 0 ? form.Fill(field, "The council's budget for the year allows for this, and no more.") : form;
            await scene.MoveAsync(UpliftWorkflow.DefinitionName, move, move == UpliftWorkflow.Withdraw ? by : clerk, id, move == UpliftWorkflow.AgreeOther ? form.Fill("Rise", 3.5m) : form);
        }
    });

    private Task ChangeAsync(int n, CountyLineItem item, bool isLast) => scene.InAsync(async services =>
    {
        var by = scene.People.For("manager", item.Provider);
        var (kind, key, values) = (n % 3) switch
        {
            0 => (ChangeKind.NewContact, (string?)null, new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["name"] = CountyNames.Person(n),
                ["job_title"] = "Deputy manager",
                ["email"] = $"deputy.{n}@county.example",
                ["phone"] = "01473 000009",
            }),
            1 => (ChangeKind.Service, item.Service, new(StringComparer.Ordinal) { ["name"] = CountyNames.Home(n), ["address"] = $"{n} Shingle Lane\nSouthwold" }),
            _ => (ChangeKind.NewUser, null, new(StringComparer.Ordinal)
            {
                ["name"] = CountyNames.Person(n + 9),
                ["email"] = $"new.{n}@county.example",
                ["roles"] = AccessRoles.Words(ProviderRoles.Invoicing),
            }),
        };
        var id = CountyScene.Id($"change {n}");
        await services.GetRequiredService<AskForChange>().HandleAsync(by, kind, key, values, n % 2 == 0 ? Long : null, id, seen: null, CancellationToken.None);
        var (move, decider) = (n % 5) switch
        {
            0 => (ChangeMoves.Withdraw, by),
            1 => (ChangeMoves.Decline, kind == ChangeKind.NewUser ? scene.People[CountyPeople.Administrator] : scene.People.Council("placements", n)),
            _ => (ChangeMoves.Apply, kind == ChangeKind.NewUser ? scene.People[CountyPeople.Administrator] : scene.People.Council("placements", n)),
        };
        if (!isLast || n % 6 == 1)
        {
            var definition = kind == ChangeKind.NewUser ? AccessWorkflow.DefinitionName : ChangeWorkflow.DefinitionName;
            await scene.MoveAsync(definition, move, decider, id, new MoveForm().Fill("Reason", "The address is another one in the council's records."));
        }
    });
}
