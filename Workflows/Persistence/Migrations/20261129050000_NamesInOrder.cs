using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>Names in the order of a dictionary, on every server alike.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261129050000_NamesInOrder")]
    public partial class NamesInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var statement in NameGuards.Up)
            {
                migrationBuilder.Sql(statement);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var statement in NameGuards.Down)
            {
                migrationBuilder.Sql(statement);
            }
        }
    }
}
