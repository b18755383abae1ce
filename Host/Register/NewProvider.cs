using Portal.Workflows.Sheets;

namespace Portal.Host.Register;

/// <summary>A new provider as an administrator types it, and the register files that say the same: so it is checked, shown and applied as any import is.</summary>
public sealed class NewProvider
{
    /// <summary>How many services and users the form has room for; more are asked for as changes, or come by file.</summary>
    public const int Most = 3;

    public string? Ref { get; set; }

    public string? Name { get; set; }

    public string? Address { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? VatNumber { get; set; }

    public string? PaymentTermsDays { get; set; } = "30";

    public string? FirstPeriod { get; set; }

    public string? ContractRef { get; set; }

    public string? ContractName { get; set; }

    public string? Vat { get; set; } = "Exempt";

    public bool AllowsTotalEditing { get; set; }

    public bool RequiresAgreedDocument { get; set; }

    public List<ServiceFields> Services { get; set; } = [];

    public List<PersonFields> People { get; set; } = [];

    /// <summary>Room for as many as the form shows.</summary>
    public void Fill()
    {
        while (Services.Count < Most)
        {
            Services.Add(new());
        }

        while (People.Count < Most)
        {
            People.Add(new());
        }
    }

    /// <summary>The files by their names. What is empty on the form has no row.</summary>
    public async Task<IReadOnlyList<(string Name, byte[] Content)>> FilesAsync(CancellationToken ct) =>
    [
        await FileAsync("providers.csv", ["provider_ref", "name", "address", "email", "phone", "vat_number", "payment_terms_days", "first_period"],
            [[Ref, Name, Address, Email, Phone, VatNumber, PaymentTermsDays, FirstPeriod]], ct),
        .. await FileIfAnyAsync("services.csv", ["service_ref", "provider_ref", "name", "address"],
            [.. Services.Where(s => s.IsGiven).Select(s => new[] { s.Ref, Ref, s.Name, s.Address })], ct),
        .. await FileIfAnyAsync("contracts.csv", ["contract_ref", "provider_ref", "name", "vat", "allows_total_editing", "requires_agreed_document"],
            string.IsNullOrWhiteSpace(ContractRef + ContractName) ? []
                : [[ContractRef, Ref, ContractName, Vat, AllowsTotalEditing ? "true" : "false", RequiresAgreedDocument ? "true" : "false"]], ct),
        .. await FileIfAnyAsync("users.csv", ["email", "name", "kind", "provider_ref", "roles"],
            [.. People.Where(p => p.IsGiven).Select(p => new[] { p.Email, p.Name, "Provider", Ref, string.Join(';', p.Roles) })], ct),
    ];

    private static async Task<(string Name, byte[] Content)[]> FileIfAnyAsync(string name, string[] columns, string?[][] rows, CancellationToken ct)
        => rows.Length == 0 ? [] : [await FileAsync(name, columns, rows, ct)];

    private static async Task<(string Name, byte[] Content)> FileAsync(string name, string[] columns, string?[][] rows, CancellationToken ct)
        => (name, await MachineCsv.BytesAsync(columns, rows.Select(r => r.Select(v => v?.Trim())), ct));

    /// <summary>A home, unit or scheme of it.</summary>
    public sealed class ServiceFields
    {
        public string? Ref { get; set; }

        public string? Name { get; set; }

        public string? Address { get; set; }

        public bool IsGiven => !string.IsNullOrWhiteSpace(Ref + Name + Address);
    }

    /// <summary>Somebody who may use the portal for it.</summary>
    public sealed class PersonFields
    {
        public string? Name { get; set; }

        public string? Email { get; set; }

        public string[] Roles { get; set; } = [];

        public bool IsGiven => !string.IsNullOrWhiteSpace(Name + Email) || Roles.Length > 0;
    }
}
