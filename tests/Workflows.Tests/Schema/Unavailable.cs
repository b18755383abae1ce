using Npgsql;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tests.Schema;

public sealed class Unavailable
{
    [Theory]
    [InlineData("57P01", true)] // it is stopped
    [InlineData("57P03", true)] // it starts
    [InlineData("53100", true)] // its disk is full
    [InlineData("23505", false)] // two things of one number
    public void A_database_that_cannot_do_its_work_is_told_from_other_faults(string state, bool unavailable)
        => Assert.Equal(unavailable, DatabaseUnavailable.Explains(new InvalidOperationException("Saving failed", new PostgresException("", "ERROR", "ERROR", state))));
}
