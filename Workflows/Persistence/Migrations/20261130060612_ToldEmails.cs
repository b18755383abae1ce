using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>Emails say of which move and provider they are; several of moves made together are one; bounces, weekly letters.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261130060612_ToldEmails")]
    public partial class ToldEmails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "batch",
                table: "outbox",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "provider_ref",
                table: "outbox",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "seq",
                table: "outbox",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "bounced_at",
                table: "emails",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "bounced_because",
                table: "emails",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "provider_ref",
                table: "emails",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "resends",
                table: "emails",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "seq",
                table: "emails",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "seq",
                table: "digest_lines",
                type: "integer",
                nullable: true);

            // What was told before: by which move, and of which provider.
            migrationBuilder.Sql(
                """
                update outbox o set provider_ref = i.provider_ref from workflow_instances i where i.id = o.instance_id and i.provider_ref <> '';
                update outbox o set seq = j.seq from journal j where j.instance_id = o.instance_id and j.at = o.created_at;
                update emails e set provider_ref = i.provider_ref from workflow_instances i where i.id = e.instance_id and i.provider_ref <> '';
                update emails e set seq = o.seq from outbox o where o.instance_id = e.instance_id and o.dispatched_at = e.created_at and o.seq is not null;
                """);

            migrationBuilder.CreateTable(
                name: "read_reports",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    email_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_read_reports", x => x.id);
                    table.CheckConstraint("ck_read_reports_outcome", "outcome in ('Undeliverable', 'NotFinal', 'NotOurs', 'Unreadable')");
                    table.ForeignKey(
                        name: "fk_read_reports_emails_email_id",
                        column: x => x.email_id,
                        principalTable: "emails",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unreachable_addresses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    email_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    settled_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unreachable_addresses", x => x.id);
                    table.CheckConstraint("ck_unreachable_addresses_answer", "(state = 'Settled') = (answer <> '' and settled_by <> '')");
                    table.CheckConstraint("ck_unreachable_addresses_state", "state in ('Found', 'Settled')");
                    table.ForeignKey(
                        name: "fk_unreachable_addresses_emails_email_id",
                        column: x => x.email_id,
                        principalTable: "emails",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "weekly_letters",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_for = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_weekly_letters", x => x.user_id);
                    table.ForeignKey(
                        name: "fk_weekly_letters_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_batch_id",
                table: "outbox",
                columns: new[] { "batch", "id" },
                filter: "batch is not null and next_attempt_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_emails_all",
                table: "emails",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_emails_bounced",
                table: "emails",
                columns: new[] { "created_at", "id" },
                filter: "bounced_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_emails_given_up",
                table: "emails",
                columns: new[] { "created_at", "id" },
                filter: "sent_at is null and next_attempt_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_emails_kind",
                table: "emails",
                columns: new[] { "kind", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_emails_provider",
                table: "emails",
                columns: new[] { "provider_ref", "created_at", "id" },
                filter: "provider_ref <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_emails_resends",
                table: "emails",
                column: "resends",
                filter: "resends is not null");

            migrationBuilder.CreateIndex(
                name: "ix_emails_to",
                table: "emails",
                columns: new[] { "to", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_digest_lines_email_id",
                table: "digest_lines",
                column: "email_id",
                filter: "email_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_digest_lines_instance_id",
                table: "digest_lines",
                column: "instance_id");

            migrationBuilder.CreateIndex(
                name: "ix_read_reports_at",
                table: "read_reports",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_unreachable_addresses_address",
                table: "unreachable_addresses",
                column: "address",
                unique: true,
                filter: "state = 'Found'");

            migrationBuilder.AddForeignKey(
                name: "fk_emails_emails_resends",
                table: "emails",
                column: "resends",
                principalTable: "emails",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_emails_emails_resends",
                table: "emails");

            migrationBuilder.DropTable(
                name: "read_reports");

            migrationBuilder.DropTable(
                name: "unreachable_addresses");

            migrationBuilder.DropTable(
                name: "weekly_letters");

            migrationBuilder.DropIndex(
                name: "ix_outbox_batch_id",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_emails_all",
                table: "emails");

            migrationBuilder.DropIndex(
                name: "ix_emails_bounced",
                table: "emails");

            migrationBuilder.DropIndex(
                name: "ix_emails_given_up",
                table: "emails");

            migrationBuilder.DropIndex(
                name: "ix_emails_kind",
                table: "emails");

            migrationBuilder.DropIndex(
                name: "ix_emails_provider",
                table: "emails");

            migrationBuilder.DropIndex(
                name: "ix_emails_resends",
                table: "emails");

            migrationBuilder.DropIndex(
                name: "ix_emails_to",
                table: "emails");

            migrationBuilder.DropIndex(
                name: "ix_digest_lines_email_id",
                table: "digest_lines");

            migrationBuilder.DropIndex(
                name: "ix_digest_lines_instance_id",
                table: "digest_lines");

            migrationBuilder.DropColumn(
                name: "batch",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "provider_ref",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "seq",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "bounced_at",
                table: "emails");

            migrationBuilder.DropColumn(
                name: "bounced_because",
                table: "emails");

            migrationBuilder.DropColumn(
                name: "provider_ref",
                table: "emails");

            migrationBuilder.DropColumn(
                name: "resends",
                table: "emails");

            migrationBuilder.DropColumn(
                name: "seq",
                table: "emails");

            migrationBuilder.DropColumn(
                name: "seq",
                table: "digest_lines");
        }
    }
}
