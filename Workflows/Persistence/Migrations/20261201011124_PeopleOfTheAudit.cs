using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>Audit lines by the name that stands on them; and invoices entered otherwise than their lines come to, by either of the two fields.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261201011124_PeopleOfTheAudit")]
    public partial class PeopleOfTheAudit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_invoices_entered_otherwise",
                table: "invoices");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_entered_otherwise",
                table: "invoices",
                column: "provider_ref",
                filter: "kind = 'Invoice' and items_payable >= 0 and (total <> items_value or total_vat <> items_vat)");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_user_name_at_id",
                table: "audit_entries",
                columns: new[] { "user_name", "at", "id" },
                descending: new[] { false, true, true },
                filter: "user_name is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_invoices_entered_otherwise",
                table: "invoices");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_user_name_at_id",
                table: "audit_entries");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_entered_otherwise",
                table: "invoices",
                column: "provider_ref",
                filter: "kind = 'Invoice' and items_payable >= 0 and payable <> items_payable");
        }
    }
}
