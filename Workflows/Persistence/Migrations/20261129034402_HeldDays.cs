using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>An open report holds the days that it is about. What was answered before holds nothing: the register has it, or never will.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261129034402_HeldDays")]
    public partial class HeldDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "held_from",
                table: "placement_reports",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "held_to",
                table: "placement_reports",
                type: "date",
                nullable: true);

            migrationBuilder.Sql(
                """
                update placement_reports
                set held_from = case kind when 'Ended' then day + 1 else day end, held_to = case kind when 'Absent' then last_day end
                where kind <> 'Missing' and state = 'Reported'
                """);

            migrationBuilder.AddCheckConstraint(
                name: "ck_placement_reports_held",
                table: "placement_reports",
                sql: "held_to is null or held_to >= held_from");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_placement_reports_held",
                table: "placement_reports");

            migrationBuilder.DropColumn(
                name: "held_from",
                table: "placement_reports");

            migrationBuilder.DropColumn(
                name: "held_to",
                table: "placement_reports");
        }
    }
}
