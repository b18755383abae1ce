using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>Indexes of the lists of invoices, ended work and the audit; what a batch still waits for, and what commitments come to, kept with the moves.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261130135915_PageIndexes")]
    public partial class PageIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_state_changes_definition_at",
                table: "state_changes");

            migrationBuilder.DropIndex(
                name: "ix_invoices_unpaid",
                table: "invoices");

            migrationBuilder.DropIndex(
                name: "ix_batched_invoices_batch_number_position",
                table: "batched_invoices");

            migrationBuilder.AddColumn<DateOnly>(
                name: "paid_on",
                table: "batched_invoices",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "commitment_spend",
                columns: table => new
                {
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ss_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitment_spend", x => new { x.provider_ref, x.ss_ref, x.year });
                    table.ForeignKey(
                        name: "fk_commitment_spend_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_workflow_instances_ended_in_state",
                table: "workflow_instances",
                columns: new[] { "definition", "state", "since", "id" },
                descending: new[] { false, false, true, false },
                filter: "ended_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_instances_ended_of_provider",
                table: "workflow_instances",
                columns: new[] { "provider_ref", "since", "id" },
                descending: new[] { false, true, false },
                filter: "ended_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_state_changes_definition_at",
                table: "state_changes",
                columns: new[] { "definition", "at" })
                .Annotation("Npgsql:IndexInclude", new[] { "from_state", "move", "to_state", "provider_ref", "since" });

            migrationBuilder.CreateIndex(
                name: "ix_placement_reports_holding",
                table: "placement_reports",
                column: "line_item_ref",
                filter: "held_from is not null");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_credit",
                table: "invoices",
                column: "provider_ref",
                filter: "kind = 'CreditNote' and state = 'Finalised' and paid_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_late",
                table: "invoices",
                column: "provider_ref",
                filter: "kind = 'Invoice' and state = 'Finalised' and payable > 0 and paid_on is not null\n    and (expected_on > (finalised_at at time zone 'Europe/London')::date and paid_on <= least(expected_on, date_on_invoice + 30)) is not true");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_latest",
                table: "invoices",
                columns: new[] { "created_at", "id" },
                descending: new bool[0],
                filter: "state <> 'Deleted'");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_latest_of_state",
                table: "invoices",
                columns: new[] { "state", "created_at", "id" },
                descending: new[] { false, true, true },
                filter: "state <> 'Deleted'");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_owing",
                table: "invoices",
                column: "provider_ref",
                filter: "kind = 'Invoice' and state = 'Finalised' and items_payable < 0");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_unpaid",
                table: "invoices",
                column: "provider_ref",
                filter: "paid_on is null and state <> 'Deleted'")
                .Annotation("Npgsql:IndexInclude", new[] { "id", "state", "kind", "expected_on", "number_key", "payable" });

            migrationBuilder.CreateIndex(
                name: "ix_contract_documents_agreed",
                table: "contract_documents",
                columns: new[] { "care_package_ref", "provider_ref" },
                filter: "state = 'Approved'");

            migrationBuilder.CreateIndex(
                name: "ix_contract_documents_clients",
                table: "contract_documents",
                columns: new[] { "provider_ref", "ss_ref" },
                filter: "rank <> 1");

            migrationBuilder.CreateIndex(
                name: "ix_care_package_line_items_service_level",
                table: "care_package_line_items",
                column: "service_level");

            migrationBuilder.CreateIndex(
                name: "ix_batched_invoices_batch_number_position",
                table: "batched_invoices",
                columns: new[] { "batch_number", "position" })
                .Annotation("Npgsql:IndexInclude", new[] { "state", "paid_on" });

            migrationBuilder.CreateIndex(
                name: "ix_batched_invoices_unpaid",
                table: "batched_invoices",
                column: "batch_number",
                filter: "state = 'Standing' and paid_on is null")
                .Annotation("Npgsql:IndexInclude", new[] { "invoice_id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_invited",
                table: "audit_entries",
                column: "subject",
                filter: "kind = 'Invited'");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_kind_at_id",
                table: "audit_entries",
                columns: new[] { "kind", "at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_signed_in",
                table: "audit_entries",
                columns: new[] { "user_id", "at" },
                descending: new[] { false, true },
                filter: "kind = 'SignedIn'");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_spend_year_provider_ref",
                table: "commitment_spend",
                columns: new[] { "year", "provider_ref" })
                .Annotation("Npgsql:IndexInclude", new[] { "value" });

            migrationBuilder.Sql(PaidBatchGuards.Up);
            migrationBuilder.Sql(
                """
                update batched_invoices b set paid_on = v.paid_on from invoices v where v.id = b.invoice_id and b.state = 'Standing' and v.paid_on is not null;
                insert into commitment_spend (provider_ref, ss_ref, year, value)
                select v.provider_ref, l.ss_ref, l.commitment_year, sum(l.value)
                from invoice_lines l join invoices v on v.id = l.invoice_id
                where l.is_live and l.ss_ref is not null and v.state = 'Finalised'
                group by v.provider_ref, l.ss_ref, l.commitment_year;
                analyze batched_invoices;
                analyze commitment_spend;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(PaidBatchGuards.Down);

            migrationBuilder.DropTable(
                name: "commitment_spend");

            migrationBuilder.DropIndex(
                name: "ix_workflow_instances_ended_in_state",
                table: "workflow_instances");

            migrationBuilder.DropIndex(
                name: "ix_workflow_instances_ended_of_provider",
                table: "workflow_instances");

            migrationBuilder.DropIndex(
                name: "ix_state_changes_definition_at",
                table: "state_changes");

            migrationBuilder.DropIndex(
                name: "ix_placement_reports_holding",
                table: "placement_reports");

            migrationBuilder.DropIndex(
                name: "ix_invoices_credit",
                table: "invoices");

            migrationBuilder.DropIndex(
                name: "ix_invoices_late",
                table: "invoices");

            migrationBuilder.DropIndex(
                name: "ix_invoices_latest",
                table: "invoices");

            migrationBuilder.DropIndex(
                name: "ix_invoices_latest_of_state",
                table: "invoices");

            migrationBuilder.DropIndex(
                name: "ix_invoices_owing",
                table: "invoices");

            migrationBuilder.DropIndex(
                name: "ix_invoices_unpaid",
                table: "invoices");

            migrationBuilder.DropIndex(
                name: "ix_contract_documents_agreed",
                table: "contract_documents");

            migrationBuilder.DropIndex(
                name: "ix_contract_documents_clients",
                table: "contract_documents");

            migrationBuilder.DropIndex(
                name: "ix_care_package_line_items_service_level",
                table: "care_package_line_items");

            migrationBuilder.DropIndex(
                name: "ix_batched_invoices_batch_number_position",
                table: "batched_invoices");

            migrationBuilder.DropIndex(
                name: "ix_batched_invoices_unpaid",
                table: "batched_invoices");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_invited",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_kind_at_id",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_signed_in",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "paid_on",
                table: "batched_invoices");

            migrationBuilder.CreateIndex(
                name: "ix_state_changes_definition_at",
                table: "state_changes",
                columns: new[] { "definition", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_invoices_unpaid",
                table: "invoices",
                column: "provider_ref",
                filter: "state = 'Finalised' and paid_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_batched_invoices_batch_number_position",
                table: "batched_invoices",
                columns: new[] { "batch_number", "position" });
        }
    }
}
