using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Actions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "teams",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: true),
                    takes = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_teams", x => x.name);
                    table.ForeignKey(
                        name: "fk_teams_users_lead_id",
                        column: x => x.lead_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "actions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    type = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    subject_kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    subject_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    subject_label = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    team = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    assignee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    assignee = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    last_post_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    posts = table.Column<int>(type: "integer", nullable: false),
                    last_open_post = table.Column<int>(type: "integer", nullable: false),
                    close_reason = table.Column<string>(type: "character varying(7500)", maxLength: 7500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actions", x => x.id);
                    table.CheckConstraint("ck_actions_assignee", "(assignee_id is null) = (assignee is null)");
                    table.CheckConstraint("ck_actions_posts", "posts > 0 and last_open_post between 1 and posts");
                    table.CheckConstraint("ck_actions_reason", "(state = 'Closed') = (close_reason is not null)");
                    table.CheckConstraint("ck_actions_state", "state in ('WithCouncil', 'WithProvider', 'ClosureRequested', 'Closed')");
                    table.CheckConstraint("ck_actions_subject", "(subject_kind is null) = (subject_key is null) and (subject_kind is null) = (subject_label is null)");
                    table.CheckConstraint("ck_actions_type", "type in ('InvoiceQuery', 'PlacementQuery', 'AdditionalCostQuery')");
                    table.ForeignKey(
                        name: "fk_actions_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_actions_teams_team",
                        column: x => x.team,
                        principalTable: "teams",
                        principalColumn: "name",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_actions_users_assignee_id",
                        column: x => x.assignee_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "action_posts",
                columns: table => new
                {
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    side = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    text = table.Column<string>(type: "character varying(7500)", maxLength: 7500, nullable: false),
                    heading = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_posts", x => new { x.action_id, x.position });
                    table.CheckConstraint("ck_action_posts_kind", "kind in ('Comment', 'Note', 'Entry')");
                    table.CheckConstraint("ck_action_posts_note", "kind <> 'Note' or side = 'Council'");
                    table.ForeignKey(
                        name: "fk_action_posts_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "action_reads",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_reads", x => new { x.user_id, x.action_id });
                    table.ForeignKey(
                        name: "fk_action_reads_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_action_reads_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_actions_desk",
                table: "actions",
                columns: new[] { "assignee_id", "last_post_at", "id" },
                descending: new[] { false, true, true },
                filter: "state <> 'Closed' and assignee_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_actions_due",
                table: "actions",
                column: "due_on",
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_actions_inbox",
                table: "actions",
                columns: new[] { "team", "last_post_at", "id" },
                descending: new[] { false, true, true },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_actions_latest",
                table: "actions",
                columns: new[] { "last_post_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_actions_number",
                table: "actions",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_actions_of_provider",
                table: "actions",
                columns: new[] { "provider_ref", "last_post_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_actions_provider_ref_last_post_at_id",
                table: "actions",
                columns: new[] { "provider_ref", "last_post_at", "id" },
                descending: new[] { false, true, true },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_actions_subject",
                table: "actions",
                columns: new[] { "subject_kind", "subject_key" },
                filter: "subject_key is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "action_posts");

            migrationBuilder.DropTable(
                name: "action_reads");

            migrationBuilder.DropTable(
                name: "actions");

            migrationBuilder.DropTable(
                name: "teams");
        }
    }
}
