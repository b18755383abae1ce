using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>What invoices claim of a provider's months, kept with the moves; and the few that were entered otherwise than their lines come to.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261130235723_ClaimedMonths")]
    public partial class ClaimedMonths : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "claimed_months",
                columns: table => new
                {
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period = table.Column<DateOnly>(type: "date", nullable: false),
                    invoiced = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    paid = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claimed_months", x => new { x.provider_ref, x.period });
                    table.ForeignKey(
                        name: "fk_claimed_months_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_invoices_entered_otherwise",
                table: "invoices",
                column: "provider_ref",
                filter: "kind = 'Invoice' and items_payable >= 0 and payable <> items_payable");

            migrationBuilder.Sql(
                """
                insert into claimed_months (provider_ref, period, invoiced, paid)
                select v.provider_ref, l.period, sum(l.payable), coalesce(sum(l.payable) filter (where v.paid_on is not null), 0)
                from invoice_lines l join invoices v on v.id = l.invoice_id
                where l.is_live and l.period is not null and v.state in ('Pending', 'Authorised', 'Finalised')
                group by v.provider_ref, l.period;
                analyze claimed_months;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "claimed_months");

            migrationBuilder.DropIndex(
                name: "ix_invoices_entered_otherwise",
                table: "invoices");
        }
    }
}
