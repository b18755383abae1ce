namespace Portal.TestKit;

/// <summary>
/// What Sleepovers (P1001) can invoice for February 2016: 36 children of two services who were there all of January too, and beside them a child
/// who is new, one whose rate rose, one who leaves on the 10th, and one who left in January.
/// </summary>
public static class LongProposal
{
    /// <param name="database">With the guide's register.</param>
    /// <param name="other">The service beside the one of the guide.</param>
    public static async Task GivenLongProposalAsync(this TestDatabase database, string other = "S2003")
    {
        await database.ExecuteAsync(
            $"""
            insert into services (ref, provider_ref, name) values ('{other}', 'P1001', 'Night Owls') on conflict do nothing;
            insert into clients (ss_ref, surname, forename) select 'C30000' || to_char(n, 'FM00'), 'Child' || to_char(n, 'FM00'), 'Robin' from generate_series(1, 40) n;
            update care_package_line_items set start_date = '2015-09-01' where ref = 'L4001'
            """);
        for (var n = 1; n <= 35; n++)
        {
            await AddAsync(n, n % 2 == 0 ? "S2001" : other, new(2015, 9, 1));
        }

        await AddAsync(36, "S2001", new(2016, 2, 10));
        await AddAsync(37, other, new(2015, 9, 1), new(2016, 1, 31));
        await database.GivenLineItemAsync("N37B", "C3000037", other, "K3001", new(2016, 2, 1), weeklyCost: 770);
        await AddAsync(38, other, new(2015, 9, 1), new(2016, 2, 10));
        await AddAsync(39, other, new(2015, 9, 1), new(2016, 1, 20));

        Task AddAsync(int n, string service, DateOnly start, DateOnly? end = null)
            => database.GivenLineItemAsync($"N{n:00}", $"C30000{n:00}", service, "K3001", start, end, weeklyCost: 700);
    }
}
