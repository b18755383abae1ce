using System.Text;
using Portal.Workflows.Register;

namespace Portal.Workflows.Tests.Register;

/// <summary>Register files as a test writes them.</summary>
public static class Csv
{
    public const string LineItemHeader =
        "cpli_ref,care_package_ref,ss_ref,service_ref,contract_ref,service_level,start_date,end_date,weekly_cost,pricing,authorised,contribution_weekly,contribution_percent";

    /// <summary>The example data that comes with the portal.</summary>
    public static IReadOnlyList<ImportSource> Guide => ImportSource.InFolder(Path.Combine(AppContext.BaseDirectory, "guide"));

    public static ImportSource File(string name, string text) => Bytes(name, Encoding.UTF8.GetBytes(text));

    public static ImportSource Bytes(string name, params byte[] bytes) => new(name, () => new MemoryStream(bytes, writable: false));

    public static ImportSource Providers(params string[] rows)
        => Rows("providers.csv", "provider_ref,name,address,email,phone,vat_number,payment_terms_days,first_period", rows);

    public static ImportSource Services(params string[] rows) => Rows("services.csv", "service_ref,provider_ref,name,address", rows);

    public static ImportSource Contracts(params string[] rows)
        => Rows("contracts.csv", "contract_ref,provider_ref,name,vat,allows_total_editing,requires_agreed_document", rows);

    public static ImportSource Clients(params string[] rows) => Rows("clients.csv", "ss_ref,surname,forename", rows);

    public static ImportSource LineItems(params string[] rows) => Rows("care_package_line_items.csv", LineItemHeader, rows);

    public static ImportSource Contacts(params string[] rows) => Rows("contacts.csv", "contact_ref,provider_ref,name,job_title,email,phone", rows);

    public static ImportSource Users(params string[] rows) => Rows("users.csv", "email,name,kind,provider_ref,roles,teams", rows);

    /// <summary>By the file's name without its ending, for theories.</summary>
    public static ImportSource Of(string file, params string[] rows) => file switch
    {
        "providers" => Providers(rows),
        "services" => Services(rows),
        "contracts" => Contracts(rows),
        "clients" => Clients(rows),
        "line items" => LineItems(rows),
        "contacts" => Contacts(rows),
        "users" => Users(rows),
        _ => throw new ArgumentOutOfRangeException(nameof(file), file, "no such file"),
    };

    private static ImportSource Rows(string name, string header, string[] rows) => File(name, $"{header}\n{string.Join('\n', rows)}\n");
}
