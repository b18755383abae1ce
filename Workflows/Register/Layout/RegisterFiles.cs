using Portal.Domain.Accounts;
using Portal.Domain.CarePackages;
using Portal.Domain.PaymentHolds;
using Portal.Workflows.Register.Staging;
using Portal.Workflows.Register.Values;

namespace Portal.Workflows.Register.Layout;

/// <summary>The files of the register, in the order in which they depend on each other.</summary>
internal static class RegisterFiles
{
    private static readonly RefRule Ref = new();
    private static readonly TextRule Name = new(200, multiline: true);
    private static readonly TextRule Prose = new(multiline: true);
    private static readonly TextRule Line = new();
    private static readonly EmailRule Email = new();
    private static readonly FlagRule Flag = new();
    private static readonly MoneyRule Money = new();
    private static readonly DateRule Date = new();
    private static readonly RegisterColumn[] Compared = [new(KeyChecks.Same, Line), new(KeyChecks.Alike, Line)];

    public static RegisterFile Providers { get; } = new("providers.csv", "provider", "providers",
    [
        new("provider_ref", Ref, Required: true, Field: "ref"),
        new("name", Name, Required: true),
        new("address", Prose),
        new("email", Email),
        new("phone", Line),
        new("vat_number", Line),
        new("payment_terms_days", new WholeNumberRule(365), WhenEmpty: 30),
        new("first_period", new MonthRule()),
        new("on_hold", Flag, WhenEmpty: false),
        new("hold_reason", new TextRule(PaymentHold.MaxReason, multiline: true)),
    ], RowChecks.Provider)
    {
        Derived = Compared,
    };

    public static RegisterFile Services { get; } = new("services.csv", "service", "services",
    [
        new("service_ref", Ref, Required: true, Field: "ref"),
        new("provider_ref", Ref, Required: true),
        new("name", Name, Required: true),
        new("address", Prose),
    ], RowChecks.Reference)
    {
        Derived = Compared,
    };

    public static RegisterFile Contracts { get; } = new("contracts.csv", "contract", "contracts",
    [
        new("contract_ref", Ref, Required: true, Field: "ref"),
        new("provider_ref", Ref, Required: true),
        new("name", Name, Required: true),
        new("vat", new WordRule<VatRate>(), WhenEmpty: nameof(VatRate.Exempt)),
        new("allows_total_editing", Flag, WhenEmpty: false),
        new("requires_agreed_document", Flag, WhenEmpty: false),
        new("cost_code", new TextRule(40)),
    ], RowChecks.Reference)
    {
        Derived = Compared,
    };

    public static RegisterFile Clients { get; } = new("clients.csv", "client", "clients",
    [
        new("ss_ref", Ref, Required: true),
        new("surname", Name, Required: true),
        new("forename", Name, Required: true),
    ], RowChecks.Reference)
    {
        Derived = Compared,
    };

    public static RegisterFile LineItems { get; } = new("care_package_line_items.csv", "line item", "care_package_line_items",
    [
        new("cpli_ref", Ref, Required: true, Field: "ref"),
        new("care_package_ref", Ref, Required: true),
        new("ss_ref", Ref, Required: true),
        new("service_ref", Ref, Required: true),
        new("contract_ref", Ref, Required: true),
        new("service_level", Name, Required: true),
        new("start_date", Date, Required: true),
        new("end_date", Date),
        new("weekly_cost", Money, Required: true),
        new("pricing", Name, Required: true),
        new("authorised", Flag, Required: true),
        new("contribution_weekly", Money),
        new("contribution_percent", new PercentRule()),
    ], RowChecks.LineItem)
    {
        Derived = Compared,
    };

    public static RegisterFile Contacts { get; } = new("contacts.csv", "contact", "contacts",
    [
        new("contact_ref", Ref, Required: true, Field: "ref"),
        new("provider_ref", Ref, Required: true),
        new("name", Name, Required: true),
        new("job_title", Prose),
        new("email", Email),
        new("phone", Line),
    ], RowChecks.Reference)
    {
        Derived = Compared,
    };

    public static RegisterFile Users { get; } = new("users.csv", "user", "users",
    [
        new("email", Email, Required: true),
        new("name", Name, Required: true),
        new("kind", new WordRule<AccountKind>(), Required: true),
        new("provider_ref", Ref),
        new("roles", new ListRule(new RoleRule()), Required: true),
        new("teams", new ListRule(new TextRule(100))),
    ], RowChecks.User)
    {
        Derived = [new("normalized_email", Line), new("role_flags", new WholeNumberRule(int.MaxValue))],
    };

    public static IReadOnlyList<RegisterFile> All { get; } = [Providers, Services, Contracts, Clients, LineItems, Contacts, Users];
}
