using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Portal.Workflows.Register;

namespace Portal.Workflows.Simulation;

/// <summary>The register's files as the council's case system would write them, the same every time.</summary>
internal sealed class CountyRegister
{
    /// <summary>A child's placement is priced anew each April: so many line items in a row.</summary>
    public const int LineItemsEach = 4;

    private static readonly int[] Sizes = [150, 90, 60, 60, 50, 45];

    private readonly List<CountyLineItem> items = [];
    private readonly ConcurrentQueue<(DateOnly From, string Item, decimal Cost)> agreed = new();
    private ILookup<string, CountyLineItem>? ofProvider;

    public CountyRegister(CountyPlan plan)
    {
        Plan = plan;
        var large = (plan.Clients < 500 ? [plan.Clients / 5, plan.Clients / 8] : Sizes.Where(s => plan.Clients >= 5_000 || s < 60)).Take(plan.Providers / 5).ToList();
        for (var n = 1; n <= plan.Clients; n++)
        {
            Place(n, ProviderOf(n, large));
        }
    }

    public CountyPlan Plan { get; }

    public IReadOnlyList<CountyLineItem> Items => items;

    public ILookup<string, CountyLineItem> OfProvider => ofProvider ??= items.ToLookup(i => i.Provider, StringComparer.Ordinal);

    public IReadOnlyList<ImportSource> Files()
    {
        var providers = Enumerable.Range(1, Plan.Providers).ToList();
        return
        [
            File("providers.csv", "provider_ref,name,address,email,phone,vat_number,payment_terms_days,first_period", providers.Select(n => (string[])
            [
                Ref(n), CountyNames.Provider(n), $"{n} Example Street, Ipswich", $"office.{n}@county.example", $"01473 {n:000000}", n % 9 == 0 ? $"GB{n:000000000}" : "",
                n % 4 == 0 || n == CountyCredits.Late ? "14" : "30",
                Plan.FirstPeriod(n)?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "",
            ])),
            File("services.csv", "service_ref,provider_ref,name,address", providers.SelectMany(n => Enumerable.Range(1, Services(n)).Select(s => (string[])
                [Service(n, s), Ref(n), CountyNames.Home((n * 5) + s), $"{s} Quay Road, Lowestoft"]))),
            File("contracts.csv", "contract_ref,provider_ref,name,vat,allows_total_editing,requires_agreed_document", providers.Select(n => (string[])
            [
                Contract(n), Ref(n), $"{(n % 2 == 0 ? "IFP Framework" : "Residential Block Contract")} {Plan.April.Year - 3} to {Plan.April.Year + 1}", n % 9 == 0 ? "Standard" : "Exempt",
                Flag(n % 6 == 1), Flag(n % 40 == 5),
            ])),
            File("clients.csv", "ss_ref,surname,forename", Enumerable.Range(1, Plan.Clients)
                .Select(n => CountyNames.Of(n + (Plan.Seed * 13)) is var (surname, forename) ? (string[])[Client(n), surname, forename] : [])),
            LineItems(items),
            File("contacts.csv", "contact_ref,provider_ref,name,job_title,email,phone", providers.SelectMany(n => Enumerable.Range(1, 1 + (n % 3)).Select(c => (string[])
                [$"T{n:0000}{c}", Ref(n), CountyNames.Person(n + (c * 11)), c == 1 ? "Registered manager" : "Finance officer", $"contact{c}.{n}@county.example", "01502 000002"]))),
            File("users.csv", "email,name,kind,provider_ref,roles,teams", CountyPeople.Rows(Plan.Providers)),
        ];
    }

    /// <summary>What the case system says later: some of the children left before their last invoiced month was over, or cost more in it.</summary>
    public ImportSource Corrections(DateOnly month)
    {
        var kind = (((Plan.LastMonth.Year - month.Year) * 12) + Plan.LastMonth.Month - month.Month - 1) * 6 % 41; // others each month
        var changed = items.Where(i => i.Start < month && !(i.End < month.AddMonths(1)) && i.Number % 41 == kind)
            .Select(i => i.End is null && i.Number % 82 < 41 ? i with { End = month.AddDays(12) } : i with { Cost = i.Cost + 35 }).ToList();
        if (month == Plan.LastMonth.AddMonths(-2))
        {
            changed.RemoveAll(i => Plan.Emptied.Any(n => Ref(n) == i.Provider));
            changed.AddRange(Plan.Emptied.SelectMany(n => OfProvider[Ref(n)].Where(i => i.Authorised && i.Start <= month && !(i.End < month.AddMonths(1)))
                .OrderBy(i => i is { End: null, Cost: > 0 } ? 0 : 1).ThenBy(i => i.Cost).Skip(1))
                .Select(i => i with { End = month.AddDays(2) }));
        }

        if (Plan.Closed is { } closed && month >= Plan.LastMonth.AddMonths(-3))
        {
            // One after the other: the home had closed a week before the register said so.
            var lastDay = Plan.ClosedMonth.AddMonths(1).AddDays(-1);
            changed.AddRange(OfProvider[Ref(closed)].Where(i => i.End == lastDay).OrderBy(i => i.Number).Take(1).Select(i => i with { End = lastDay.AddDays(-9) }));
        }

        while (agreed.TryDequeue(out var rise))
        {
            var old = items.Single(i => i.Ref == rise.Item);
            if (old.End is not null)
            {
                continue; // it ended, or was priced anew, since it was asked for
            }

            changed.RemoveAll(i => i.Number == old.Number);
            changed.Add(old with { End = rise.From.AddDays(-1) });
            items.Add(old with { Number = old.Number + LineItemsEach, Start = rise.From, Cost = rise.Cost });
            changed.Add(items[^1]);
        }

        foreach (var item in changed)
        {
            items[items.FindIndex(i => i.Number == item.Number)] = item;
        }

        ofProvider = null;
        return LineItems(changed);
    }

    /// <summary>The case system has an agreed price the next time.</summary>
    public void Agree(DateOnly from, IEnumerable<KeyValuePair<string, decimal>> prices)
    {
        foreach (var (item, cost) in prices)
        {
            agreed.Enqueue((from, item, cost));
        }
    }

    private void Place(int n, int provider)
    {
        var first = Plan.April.AddYears(1 - LineItemsEach);
        var start = first.AddDays(((n * 37) + (Plan.Seed * 11)) % 300);
        for (var year = 0; year < LineItemsEach; year++)
        {
            var isLast = year == LineItemsEach - 1;
            DateOnly? end = !isLast ? first.AddYears(year + 1).AddDays(-1) : provider == Plan.Closed ? Plan.ClosedMonth.AddMonths(1).AddDays(-1) : n % 7 == 3 ? Plan.April.AddDays(n * 13 % 240) : null;
            var number = (n * 10) + year;
            items.Add(new CountyLineItem(number, Ref(provider), Client(n), Service(provider, 1 + (n % Services(provider))), Contract(provider), $"C{100_000 + n}", start, end)
            {
                Level = n % 3 == 0 ? "IFP Framework - Core - Standard" : n % 3 == 1 ? "Residential - Standard" : "Supported Accommodation - Enhanced - 1:1 Waking Night",
                Cost = n % 43 == 0 ? 0 : 640 + (((n * 53) + (Plan.Seed * 17)) % 3_900) + (year * 25),
                Authorised = !isLast || n % 33 != 5,
                Contribution = n % 13 == 4 ? 50 : null,
            });
            start = first.AddYears(year + 1);
        }
    }

    /// <summary>The first providers are large, and the others have what is left in equal parts.</summary>
    private int ProviderOf(int client, List<int> large)
    {
        for (var (provider, left) = (0, client - 1); provider < large.Count; left -= large[provider], provider++)
        {
            if (left < large[provider])
            {
                return provider + 1;
            }
        }

        return large.Count + 1 + (client % (Plan.Providers - large.Count - 1)); // none for the new one
    }

    private static int Services(int provider) => provider <= 2 ? 8 : 1 + (provider % 3);

    private static string Ref(int provider) => CountyPeople.ProviderRef(provider);

    private static string Service(int provider, int n) => $"S{provider:0000}{n}";

    private static string Contract(int provider) => $"K{provider:0000}";

    private static string Client(int n) => $"C{1_000_000 + (n * 7)}";

    private static string Flag(bool flag) => flag ? "true" : "false";

    private static ImportSource LineItems(IEnumerable<CountyLineItem> items) => File(
        "care_package_line_items.csv",
        "cpli_ref,care_package_ref,ss_ref,service_ref,contract_ref,service_level,start_date,end_date,weekly_cost,pricing,authorised,contribution_weekly,contribution_percent",
        items.Select(i => (string[])
        [
            i.Ref, i.Package, i.SsRef, i.Service, i.Contract, i.Level, Day(i.Start), i.End is { } end ? Day(end) : "", i.Cost.ToString("0.00", CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"1 x Placement at £{i.Cost:0.00} (Spot)"), Flag(i.Authorised), i.Contribution?.ToString(CultureInfo.InvariantCulture) ?? "", "",
        ]));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ImportSource File(string name, string header, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(v => v.Contains(',', StringComparison.Ordinal) ? $"\"{v}\"" : v)).Append('\n');
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        return new ImportSource(name, () => new MemoryStream(bytes));
    }
}
