using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>What lists of tasks say of each instance: client, money, a note, who has it, whether it is on hold, and what is news.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261128120341_Tasks")]
    public partial class Tasks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "client",
                table: "workflow_instances",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "held_because",
                table: "workflow_instances",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "held_until",
                table: "workflow_instances",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "money",
                table: "workflow_instances",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "news",
                table: "workflow_instances",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "news_at",
                table: "workflow_instances",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "note",
                table: "workflow_instances",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "owner_id",
                table: "workflow_instances",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "team",
                table: "workflow_instances",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            // What every move writes from now on, for what has moved already. What can be invoiced of each month is worked out when the portal starts.
            migrationBuilder.Sql(
                """
                update workflow_instances i set
                    team = case
                        when i.definition = 'Action' then coalesce((select a.team from actions a where a.id = i.id), 'Placements')
                        when i.turn_kind = 'Team' then i.turn
                        when i.definition = 'Invoice' then 'Finance team (authoriser)'
                        when i.definition = 'Portal access request' then 'Administrators'
                        else 'Placements team' end,
                    turn = case when i.definition = 'Action' and i.turn_kind = 'Team' then 'Council' else i.turn end,
                    owner_id = (select a.assignee_id from actions a where a.id = i.id),
                    client = coalesce(
                        (select d.ss_ref from contract_documents d where d.id = i.id),
                        (select r.ss_ref from placement_reports r where r.id = i.id),
                        (select min(l.ss_ref) from invoice_lines l where l.invoice_id = i.id having count(distinct l.ss_ref) = 1)),
                    money = (select v.payable from invoices v where v.id = i.id),
                    note = left(coalesce(
                        (select 'Returned: ' || v.return_reason from invoices v where v.id = i.id and v.state = 'Unsubmitted'),
                        (select concat_ws(', about ', a.title, a.subject_label) from actions a where a.id = i.id),
                        (select c.subject_label from change_requests c where c.id = i.id),
                        (select r.words from placement_reports r where r.id = i.id),
                        (select case u.state when 'AskedBack' then u.answer else u.reason end from uplift_requests u where u.id = i.id)), 200);
                """);

            migrationBuilder.CreateTable(
                name: "task_reads",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_reads", x => new { x.user_id, x.instance_id });
                    table.ForeignKey(
                        name: "fk_task_reads_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_task_reads_workflow_instances_instance_id",
                        column: x => x.instance_id,
                        principalTable: "workflow_instances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "task_rules",
                columns: table => new
                {
                    team = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_rules", x => new { x.team, x.provider_ref });
                    table.ForeignKey(
                        name: "fk_task_rules_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_workflow_instances_client",
                table: "workflow_instances",
                column: "client",
                filter: "client is not null");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_instances_news",
                table: "workflow_instances",
                columns: new[] { "provider_ref", "news_at" },
                filter: "news_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_instances_owner",
                table: "workflow_instances",
                columns: new[] { "owner_id", "due_at", "since", "id" },
                filter: "ended_at is null and owner_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_instances_provider",
                table: "workflow_instances",
                columns: new[] { "provider_ref", "due_at", "since", "id" },
                filter: "ended_at is null and turn_kind = 'Provider'");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_instances_team",
                table: "workflow_instances",
                columns: new[] { "team", "due_at", "since", "id" },
                filter: "ended_at is null and turn_kind = 'Team'");

            migrationBuilder.AddForeignKey(
                name: "fk_workflow_instances_users_owner_id",
                table: "workflow_instances",
                column: "owner_id",
                principalTable: "users",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_workflow_instances_users_owner_id",
                table: "workflow_instances");

            migrationBuilder.DropTable(
                name: "task_reads");

            migrationBuilder.DropTable(
                name: "task_rules");

            migrationBuilder.DropIndex(
                name: "ix_workflow_instances_client",
                table: "workflow_instances");

            migrationBuilder.DropIndex(
                name: "ix_workflow_instances_news",
                table: "workflow_instances");

            migrationBuilder.DropIndex(
                name: "ix_workflow_instances_owner",
                table: "workflow_instances");

            migrationBuilder.DropIndex(
                name: "ix_workflow_instances_provider",
                table: "workflow_instances");

            migrationBuilder.DropIndex(
                name: "ix_workflow_instances_team",
                table: "workflow_instances");

            migrationBuilder.DropColumn(
                name: "client",
                table: "workflow_instances");

            migrationBuilder.DropColumn(
                name: "held_because",
                table: "workflow_instances");

            migrationBuilder.DropColumn(
                name: "held_until",
                table: "workflow_instances");

            migrationBuilder.DropColumn(
                name: "money",
                table: "workflow_instances");

            migrationBuilder.DropColumn(
                name: "news",
                table: "workflow_instances");

            migrationBuilder.DropColumn(
                name: "news_at",
                table: "workflow_instances");

            migrationBuilder.DropColumn(
                name: "note",
                table: "workflow_instances");

            migrationBuilder.DropColumn(
                name: "owner_id",
                table: "workflow_instances");

            migrationBuilder.DropColumn(
                name: "team",
                table: "workflow_instances");
        }
    }
}
