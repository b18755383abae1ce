using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class PlacementReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "placement_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    service_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    line_item_ref = table.Column<string>(type: "character varying(40)", nullable: true),
                    ss_ref = table.Column<string>(type: "character varying(40)", nullable: true),
                    who = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    weekly_cost = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: true),
                    to_service_ref = table.Column<string>(type: "character varying(40)", nullable: true),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    reported_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reported_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    answered_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_placement_reports", x => x.id);
                    table.CheckConstraint("ck_placement_reports_answer", "state not in ('Settled', 'Declined') or answer <> ''");
                    table.CheckConstraint("ck_placement_reports_cost", "weekly_cost is null or weekly_cost >= 0");
                    table.CheckConstraint("ck_placement_reports_days", "last_day is null or last_day >= day");
                    table.CheckConstraint("ck_placement_reports_kind", "(kind = 'Missing') = (line_item_ref is null) and kind in ('Missing', 'Ended', 'Moved', 'Absent')");
                    table.CheckConstraint("ck_placement_reports_state", "state in ('Reported', 'Settled', 'Declined', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_placement_reports_care_package_line_items_line_item_ref",
                        column: x => x.line_item_ref,
                        principalTable: "care_package_line_items",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_placement_reports_clients_ss_ref",
                        column: x => x.ss_ref,
                        principalTable: "clients",
                        principalColumn: "ss_ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_placement_reports_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_placement_reports_services_service_ref",
                        column: x => x.service_ref,
                        principalTable: "services",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_placement_reports_services_to_service_ref",
                        column: x => x.to_service_ref,
                        principalTable: "services",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_placement_reports_users_reported_by_id",
                        column: x => x.reported_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_placement_reports_provider_ref_reported_at",
                table: "placement_reports",
                columns: new[] { "provider_ref", "reported_at" });

            migrationBuilder.CreateIndex(
                name: "ix_placement_reports_reported_at",
                table: "placement_reports",
                column: "reported_at",
                filter: "state = 'Reported'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "placement_reports");
        }
    }
}
