using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>How long each thing stood in each state, kept with the move, so that it can be counted; of what moved before, from the journal.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261130021441_StateChanges")]
    public partial class StateChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_workflow_instances_open",
                table: "workflow_instances");

            migrationBuilder.CreateTable(
                name: "state_changes",
                columns: table => new
                {
                    instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    definition = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    from_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    move = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    to_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    team = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_state_changes", x => new { x.instance_id, x.seq });
                });

            migrationBuilder.CreateIndex(
                name: "ix_workflow_instances_open",
                table: "workflow_instances",
                columns: new[] { "due_at", "since", "id" },
                filter: "ended_at is null")
                .Annotation("Npgsql:IndexInclude", new[] { "definition", "state", "turn_kind", "turn", "team", "provider_ref", "held_until", "money" });

            migrationBuilder.CreateIndex(
                name: "ix_emails_sent_at",
                table: "emails",
                column: "sent_at",
                filter: "sent_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_state_changes_definition_at",
                table: "state_changes",
                columns: new[] { "definition", "at" });

            // Who saw to it then is not known of before: whoever does now.
            migrationBuilder.Sql(
                """
                insert into state_changes (instance_id, seq, definition, from_state, move, to_state, provider_ref, team, since, at)
                select j.instance_id, j.seq, i.definition, j.from_state, j.move, j.to_state, i.provider_ref, i.team,
                    lag(j.at) over (partition by j.instance_id order by j.seq), j.at
                from journal j
                join workflow_instances i on i.id = j.instance_id
                where j.from_state is distinct from j.to_state;
                analyze state_changes;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "state_changes");

            migrationBuilder.DropIndex(
                name: "ix_workflow_instances_open",
                table: "workflow_instances");

            migrationBuilder.DropIndex(
                name: "ix_emails_sent_at",
                table: "emails");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_instances_open",
                table: "workflow_instances",
                columns: new[] { "due_at", "since", "id" },
                filter: "ended_at is null");
        }
    }
}
