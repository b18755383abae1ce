namespace Portal.Workflows.Accounts;

/// <summary>A team as its page shows and takes it.</summary>
/// <param name="Name">Its name, which stays.</param>
/// <param name="LeadId">Who hears of what is overdue.</param>
/// <param name="Takes">The types of new actions that come here.</param>
/// <param name="Members">Who belongs to it.</param>
public sealed record TeamSheet(string Name, Guid? LeadId, IReadOnlyCollection<string> Takes, IReadOnlyCollection<Guid> Members)
{
    /// <summary>Tells whether it is still what somebody saw.</summary>
    public string Fingerprint => string.Join('|', [LeadId?.ToString() ?? "", .. Takes.Order(StringComparer.Ordinal), .. Members.Select(m => m.ToString()).Order(StringComparer.Ordinal)]);
}
