namespace Portal.Workflows.Simulation;

/// <summary>Names as people and organisations have them: with apostrophes, accents, hyphens, in other scripts, and longer than a column.</summary>
internal static class CountyNames
{
    private static readonly string[] Forenames =
    [
        "Zoë", "Amelia", "Oluwaseun", "Mohammed", "Siobhán", "Łukasz", "Ava-Grace", "George", "Nguyễn", "D’Andre", "Chloe", "Renée", "Aarav", "Isla", "Björn", "Thomas", "Mary Jane", "José",
        "Freya", "محمد", "Harry", "Anaïs", "Σοφία", "Jack", "Precious", "עדי", "Leo", "Małgorzata", "Wren", "Christopher-Alexander",
    ];

    private static readonly string[] Surnames =
    [
        "Smith", "O'Connor", "Okonkwo-Adeyemi", "Jones", "D’Arcy", "Kowalski", "St John-Stevas", "Williams", "Nuñez", "de la Cruz", "Patel", "Müller", "Taylor", "Ní Bhraonáin", "Brown",
        "van der Merwe", "Fitzgerald", "الحسيني", "Wright", "Þórsdóttir", "Evans", "Featherstonehaugh", "Li", "Šimůnek", "Green", "כהן", "Campbell", "Ó Súilleabháin", "Ng", "Hughes-Montgomery",
        "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley",
    ];

    private static readonly string[] Houses =
    [
        "Harbour", "Oak Tree", "St Bride's", "Meadow", "Lighthouse", "Bluebell", "Willow & Ash", "Northgate", "Café Terrace", "Stepping Stones", "Three Rivers", "Kestrel",
        "Long Lane", "The Old Rectory", "Swan's Nest", "Foxglove", "Penny Farthing", "Abbot’s", "Seven Sisters", "Quayside",
    ];

    private static readonly string[] Companies =
    [
        "Care Ltd", "Children's Homes", "Fostering", "Residential Services Ltd", "House", "Young People's Services CIC", "Independent Fostering Agency Ltd", "Therapeutic Communities",
    ];

    public static (string Surname, string Forename) Of(int n) => (Surnames[n % Surnames.Length], Forenames[(n / Surnames.Length + n * 7) % Forenames.Length]);

    public static string Person(int n) => Of(n) is var (surname, forename) ? $"{forename} {surname}" : "";

    /// <summary>Of the first the longest name that a register is likely to hold; a town tells those apart that are called alike.</summary>
    public static string Provider(int n) => n == 1
        ? "The Suffolk and North Essex Consortium for Residential Care, Therapeutic Fostering and Supported Accommodation of Children and Young People Ltd"
        : $"{Houses[n % Houses.Length]} {Companies[n / Houses.Length % Companies.Length]}{(n >= Houses.Length * Companies.Length ? " (East)" : "")}";

    public static string Home(int n) => $"{Houses[n * 3 % Houses.Length]} {(n % 3 == 0 ? "House" : n % 3 == 1 ? "Lodge" : "Supported Accommodation Scheme")}";
}
