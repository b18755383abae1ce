using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ChangeRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "change_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    subject_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    subject_label = table.Column<string>(type: "character varying(700)", maxLength: 700, nullable: false),
                    values = table.Column<string>(type: "jsonb", nullable: false),
                    message = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    requested_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_requests", x => x.id);
                    table.CheckConstraint("ck_change_requests_decided", "(state = 'Requested') = (decided_by is null) and (state = 'Requested') = (decided_at is null)");
                    table.CheckConstraint("ck_change_requests_reason", "(state = 'Declined') = (reason is not null)");
                    table.CheckConstraint("ck_change_requests_state", "state in ('Requested', 'Applied', 'Declined', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_change_requests_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_change_requests_users_requested_by_id",
                        column: x => x.requested_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_change_requests_number",
                table: "change_requests",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_change_requests_number1",
                table: "change_requests",
                column: "number",
                filter: "state = 'Requested'");

            migrationBuilder.CreateIndex(
                name: "ix_change_requests_provider_ref_number",
                table: "change_requests",
                columns: new[] { "provider_ref", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_change_requests_subject_key",
                table: "change_requests",
                column: "subject_key",
                filter: "subject_key is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "change_requests");
        }
    }
}
