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

/// <summary>What people write to each other in a month: documents, queries, reports, requests. Each takes its days; what would be done after the county's last day is open.</summary>
internal sealed class CountyWork(CountyScene scene)
{
    private const string Long = "We have looked at this with the home's manager, and at the rota of that week. The child was with us for all of it but for the night of "
        + "the 14th, when the family had agreed to a stay at home; we were told by telephone that the bed is kept and paid for.\n\n"
        + "Please tell us by Friday whether that is how you see it too, since our accounts for the month are closed then.";

    private static readonly string[] Titles =
    [
        "Payment", "Weekly cost since April", "Additional hours of a waking night, as asked for by the social worker on the telephone", "Who is the new social worker?",
    ];

    /// <param name="number">Of the month, so that every one is about others.</param>
    public void Begin(int number)
    {
        Spread(110, number, ContractAsync);
        Spread(120, number, ActionAsync);
        Spread(30, number, ReportAsync);
        Spread(15, number, UpliftAsync);
        Spread(25, number, ChangeAsync);
    }

    /// <summary>So many of the county's open line items, others each month, from day to day; the largest provider has more than its share.</summary>
    private void Spread(int inThreeHundred, int month, Func<int, CountyLineItem, Task> work)
    {
        var count = scene.Plan.Of(inThreeHundred);
        for (var n = month * count; n < (month + 1) * count; n++)
        {
            var number = n;
            scene.Later(1 + (n * 5 % 17), () =>
            {
                List<CountyLineItem> open = [.. scene.Register.Items.Where(i => i.End is null && i.Authorised && i.Start <= scene.Today)];
                return work(number, open[number * 31 % open.Count]);
            });
        }
    }

    /// <summary>Some answer the next day, most in a week, and every fourth provider takes two weeks more.</summary>
    private static int Days(int n, CountyLineItem item) => 1 + (n * 7 % 11) + (CountyPlan.Number(item.Provider) % 4 == 1 ? 14 : 0);

    /// <summary>The council's people take as long as there is other work.</summary>
    private static int CouncilDays(int n) => 1 + (n * 3 % 8);

    private Task ContractAsync(int n, CountyLineItem item) => scene.InAsync(async services =>
    {
        var (id, clerk) = (CountyScene.Id($"document {n}"), scene.People.Council("placements", n));
        var draft = new ContractDraft(item.SsRef, item.Service, item.Package, "IPA Contract", $"IPA {item.SsRef}.pdf", SmallPdf.Of($"Individual placement agreement {item.SsRef}"));
        await services.GetRequiredService<PrepareContract>().HandleAsync(clerk, draft, id, replaces: null, CancellationToken.None);
        scene.Later(n % 5 == 0 ? 6 : 1, () => PublishAsync(n, item, draft, clerk, id));
    });

    private async Task PublishAsync(int n, CountyLineItem item, ContractDraft draft, Actor clerk, Guid id)
    {
        await PublishAsync(clerk, id);
        var signatory = scene.People.For(n % 3 == 0 ? "manager" : "signs", item.Provider);
        if (n % 16 == 0)
        {
            var form = new MoveForm().Fill("Reason", "Published for the wrong care package.");
            scene.Later(CouncilDays(n), () => scene.MoveAsync(ContractWorkflow.DefinitionName, ContractMoves.Withdraw, clerk, id, form));
        }
        else if (CountyPlan.NeverAnswers(item.Provider))
        {
            return;
        }
        else if (n % 16 == 1)
        {
            scene.Later(Days(n, item), () => RejectAsync(draft, id, clerk, signatory));
        }
        else
        {
            scene.Later(Days(n, item), () => AgreeAsync(id, signatory));
        }
    }

    private Task PublishAsync(Actor clerk, Guid id) => scene.InAsync(async services =>
    {
        var seen = (await services.GetRequiredService<PortalDbContext>().ContractDocuments.AsNoTracking().SingleAsync(d => d.Id == id)).UpdatedAt;
        await services.GetRequiredService<PublishContract>().HandleAsync(clerk, new MoveRequest(id, CountyScene.Id($"publish {id}")), seen, CancellationToken.None);
    });

    private Task AgreeAsync(Guid id, Actor signatory)
        => scene.MoveAsync(ContractWorkflow.DefinitionName, ContractMoves.Agree, signatory, id, new MoveForm().Fill(ContractWorkflow.AgreePassword.Name, PasswordField.Checked));

    /// <summary>Some days later it is put right, and agreed.</summary>
    private async Task RejectAsync(ContractDraft draft, Guid rejected, Actor clerk, Actor signatory)
    {
        await scene.MoveAsync(ContractWorkflow.DefinitionName, ContractMoves.Reject, signatory, rejected, new MoveForm()
            .Fill("RejectionReason", "The weekly cost is not what we agreed on the telephone.").Fill(ContractWorkflow.RejectPassword.Name, PasswordField.Checked));
        var id = CountyScene.Id($"amends {rejected}");
        scene.Later(4, async () =>
        {
            var amended = draft with { FileName = $"Amended {draft.FileName}", Content = SmallPdf.Of($"Individual placement agreement {draft.SsRef}, amended") };
            await scene.InAsync(services => services.GetRequiredService<PrepareContract>().HandleAsync(clerk, amended, id, replaces: rejected, CancellationToken.None));
            await PublishAsync(clerk, id);
            scene.Later(3, () => AgreeAsync(id, signatory));
        });
    }

    private Task ActionAsync(int n, CountyLineItem item) => scene.InAsync(async services =>
    {
        var (id, writer, council) = (CountyScene.Id($"action {n}"), scene.People.For("manager", item.Provider), scene.People.Council("authoriser", n));
        var subject = n % 3 == 0 ? null : new ActionSubject(SubjectKind.LineItem, item.Ref, $"{item.Ref} (Line item)", item.Provider);
        var title = Titles[n % Titles.Length];
        var draft = new ActionDraft((ActionType)(n % 3), title, n % 2 == 0 ? Long : "Please tell us when this will be paid.", subject, item.Provider);
        await services.GetRequiredService<OpenAction>().HandleAsync(n % 11 == 0 ? council : writer, draft, id, CancellationToken.None);
        scene.Later(CouncilDays(n), () => AnswerAsync(n, item, writer, council, id));
    });

    private Task AnswerAsync(int n, CountyLineItem item, Actor writer, Actor council, Guid id) => scene.InAsync(async services =>
    {
        if (n % 2 == 0)
        {
            await services.GetRequiredService<AssignAction>().AssignAsync(council, Request(id, "assign"), "Invoice Queries", council.UserId, seen: null, CancellationToken.None);
        }

        var write = services.GetRequiredService<WriteInAction>();
        await write.CommentAsync(council, Request(id, "answer"), Long, CancellationToken.None);
        await write.NoteAsync(council, Request(id, "note"), "Told the social worker.", CancellationToken.None);
        if (CountyPlan.NeverAnswers(item.Provider))
        {
            return;
        }

        scene.Later(Days(n, item), () => scene.InAsync(async then =>
        {
            if (n % 4 != 0)
            {
                await then.GetRequiredService<WriteInAction>().RequestClosureAsync(writer, Request(id, "closure"), "Thank you.", CancellationToken.None);
            }

            scene.Later(CouncilDays(n + 3) + (n % 4 == 3 || n % 8 == 1 ? 30 : 0), () => scene.InAsync(last => last.GetRequiredService<WriteInAction>()
                .CloseAsync(council, Request(id, "close"), "Answered, and agreed with the provider.", CancellationToken.None)));
        }));
    });

    private static MoveRequest Request(Guid id, string what) => new(id, CountyScene.Id($"{what} {id}"));

    private Task ReportAsync(int n, CountyLineItem item) => scene.InAsync(async services =>
    {
        if (scene.Plan.Emptied.Contains(CountyPlan.Number(item.Provider)))
        {
            return; // a report of one more departure would hold what is left
        }

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
        var move = n % 7 == 0 ? PlacementMoves.Withdraw : n % 7 == 1 ? PlacementMoves.Decline : PlacementMoves.Settle;
        var decider = n % 7 == 0 ? by : scene.People.Council("placements", n);
        var answer = new MoveForm().Fill("Answer", "Put right in the case system; the next import brings it.");
        scene.Later(CouncilDays(n), () => scene.MoveAsync(PlacementWorkflow.DefinitionName, move, decider, id, answer));
    });

    private Task UpliftAsync(int n, CountyLineItem item) => scene.InAsync(async services =>
    {
        var (id, by, clerk) = (CountyScene.Id($"uplift {n}"), scene.People.For("manager", item.Provider), scene.People.Council("placements", n));
        var prices = scene.Register.OfProvider[item.Provider].Where(i => i.End is null && i.Cost > 0 && i.Start <= scene.Today).Take(1 + (n % 40))
            .ToDictionary(i => i.Ref, i => Math.Round(i.Cost * 1.05m, 2), StringComparer.Ordinal);
        if (prices.Count == 0)
        {
            return; // all are priced anew from then on
        }

        await services.GetRequiredService<AskForUplift>().HandleAsync(by, scene.Plan.April.AddYears(1), prices, Long, [], id, CancellationToken.None);
        var (move, field) = (n % 8) switch
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
            form = move == UpliftWorkflow.AgreeOther ? form.Fill("Rise", 3.5m) : form;
            scene.Later(CouncilDays(n) + 4, () => scene.MoveAsync(UpliftWorkflow.DefinitionName, move, move == UpliftWorkflow.Withdraw ? by : clerk, id, form));
        }

        if (move == UpliftWorkflow.Agree && n % 16 == 3)
        {
            scene.Later(CouncilDays(n) + 5, () =>
            {
                scene.Register.Agree(scene.Plan.April.AddYears(1), prices);
                return Task.CompletedTask;
            });
        }
    });

    private Task ChangeAsync(int n, CountyLineItem item) => scene.InAsync(async services =>
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
        scene.Later(CouncilDays(n), () => DecideAsync(n, kind, by, id));
    });

    private async Task DecideAsync(int n, ChangeKind kind, Actor by, Guid id)
    {
        var council = kind == ChangeKind.NewUser ? scene.People[CountyPeople.Administrator] : scene.People.Council("placements", n);
        var definition = kind == ChangeKind.NewUser ? AccessWorkflow.DefinitionName : ChangeWorkflow.DefinitionName;
        try
        {
            await (n % 5 == 0 ? scene.MoveAsync(definition, ChangeMoves.Withdraw, by, id) : n % 5 == 1 ? DeclineAsync() : scene.MoveAsync(definition, ChangeMoves.Apply, council, id));
        }
        catch (ValuesChangedMeanwhile)
        {
            await DeclineAsync(); // somebody's other request about it was applied in between
        }

        Task DeclineAsync() => scene.MoveAsync(definition, ChangeMoves.Decline, council, id, new MoveForm().Fill("Reason", "The address is another one in the council's records."));
    }
}
