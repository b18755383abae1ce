using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>Clients in the order of their names, for their lists and for names that very many share.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261128204003_ClientNames")]
    public partial class ClientNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_clients_surname_forename_ss_ref",
                table: "clients",
                columns: new[] { "surname", "forename", "ss_ref" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_clients_surname_forename_ss_ref",
                table: "clients");
        }
    }
}
