using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>How many took an arrow on a day, counted once the day has ended; and what the server must know of late payments.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261130201240_ChangeDays")]
    public partial class ChangeDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "change_days",
                columns: table => new
                {
                    of_provider = table.Column<bool>(type: "boolean", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    definition = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    from_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    move = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    to_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    team = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    working_days = table.Column<int>(type: "integer", nullable: false),
                    changes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_days", x => new { x.of_provider, x.provider_ref, x.definition, x.from_state, x.move, x.day, x.to_state, x.team, x.working_days });
                });

            migrationBuilder.CreateTable(
                name: "change_days_until",
                columns: table => new
                {
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    calendar = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_days_until", x => x.until);
                });

            // How few of the paid invoices were perhaps paid late: an index of these does not tell the server, which thought of all and joined by comparing each with each.
            migrationBuilder.Sql(
                """
                create statistics st_invoices_late on
                    ((expected_on > (finalised_at at time zone 'Europe/London')::date and paid_on <= least(expected_on, date_on_invoice + 30))) from invoices
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop statistics st_invoices_late");

            migrationBuilder.DropTable(
                name: "change_days");

            migrationBuilder.DropTable(
                name: "change_days_until");
        }
    }
}
