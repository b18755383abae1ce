using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Portal.Workflows.Persistence;

/// <summary>Lets <c>dotnet ef migrations add</c> run without a database and without starting Host.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<PortalDbContext>
{
    public PortalDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        PortalDatabase.Configure(options, PortalDatabase.CreateDataSource("Host=design-time"));
        return new PortalDbContext(options.Options);
    }
}
