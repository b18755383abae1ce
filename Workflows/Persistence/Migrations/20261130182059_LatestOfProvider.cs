using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>A provider's latest invoices, all of them or of a year or a state, from one index.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261130182059_LatestOfProvider")]
    public partial class LatestOfProvider : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_invoices_of_provider",
                table: "invoices");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_of_provider",
                table: "invoices",
                columns: new[] { "provider_ref", "created_at", "id", "financial_year", "state" },
                descending: new[] { false, true, true, false, false },
                filter: "state <> 'Deleted'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_invoices_of_provider",
                table: "invoices");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_of_provider",
                table: "invoices",
                columns: new[] { "provider_ref", "financial_year", "created_at", "id" },
                descending: new[] { false, false, true, true },
                filter: "state <> 'Deleted'");
        }
    }
}
