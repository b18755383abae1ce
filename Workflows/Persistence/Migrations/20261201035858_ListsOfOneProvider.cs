using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>Lists of one provider that has a hundred times as much as the next, closed actions by their filters, and what a year's orders come to.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261201035858_ListsOfOneProvider")]
    public partial class ListsOfOneProvider : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_open_lines_care_package_line_items_line_item_ref",
                table: "open_lines");

            migrationBuilder.DropForeignKey(
                name: "fk_open_lines_providers_provider_ref",
                table: "open_lines");

            migrationBuilder.DropIndex(
                name: "ix_purchase_orders_provider_ref_year_ss_ref",
                table: "purchase_orders");

            migrationBuilder.DropIndex(
                name: "ix_care_package_line_items_contract_ref",
                table: "care_package_line_items");

            migrationBuilder.DropIndex(
                name: "ix_care_package_line_items_service_ref",
                table: "care_package_line_items");

            migrationBuilder.DropIndex(
                name: "ix_care_package_line_items_ss_ref",
                table: "care_package_line_items");

            migrationBuilder.CreateIndex(
                name: "ix_purchase_orders_provider_ref_ss_ref_year",
                table: "purchase_orders",
                columns: new[] { "provider_ref", "ss_ref", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_purchase_orders_year_provider_ref",
                table: "purchase_orders",
                columns: new[] { "year", "provider_ref" })
                .Annotation("Npgsql:IndexInclude", new[] { "value" });

            migrationBuilder.CreateIndex(
                name: "ix_purchase_order_lines_service_ref_order_id",
                table: "purchase_order_lines",
                columns: new[] { "service_ref", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contract_documents_of_service",
                table: "contract_documents",
                columns: new[] { "provider_ref", "service_ref", "rank", "updated_at" },
                descending: new[] { false, false, false, true });

            migrationBuilder.CreateIndex(
                name: "ix_care_package_line_items_contract_ref_end_date",
                table: "care_package_line_items",
                columns: new[] { "contract_ref", "end_date" })
                .Annotation("Npgsql:IndexInclude", new[] { "service_level" });

            migrationBuilder.CreateIndex(
                name: "ix_care_package_line_items_service_ref_contract_ref",
                table: "care_package_line_items",
                columns: new[] { "service_ref", "contract_ref" });

            migrationBuilder.CreateIndex(
                name: "ix_care_package_line_items_ss_ref_contract_ref",
                table: "care_package_line_items",
                columns: new[] { "ss_ref", "contract_ref" });

            migrationBuilder.CreateIndex(
                name: "ix_actions_closed_by",
                table: "actions",
                columns: new[] { "assignee_id", "last_post_at", "id" },
                descending: new[] { false, true, true },
                filter: "state = 'Closed' and assignee_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_actions_closed_of_team",
                table: "actions",
                columns: new[] { "team", "last_post_at", "id" },
                descending: new[] { false, true, true },
                filter: "state = 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_actions_closed_of_type",
                table: "actions",
                columns: new[] { "type", "last_post_at", "id" },
                descending: new[] { false, true, true },
                filter: "state = 'Closed'");

            // Which of a provider's many are of one service or level: by each column alone the server would think of a few.
            migrationBuilder.Sql(
                """
                create statistics st_line_items (mcv) on contract_ref, service_ref, service_level from care_package_line_items;
                create statistics st_documents (mcv) on provider_ref, service_ref from contract_documents;
                -- A table that the server has counted as empty it takes to stay so: those that were counted when they were made are forgotten again.
                do $$ declare kept text; has boolean; begin
                    foreach kept in array array['care_package_line_items', 'contract_documents', 'state_changes', 'open_lines', 'batched_invoices', 'commitment_spend', 'claimed_months'] loop
                        execute format('select exists (select from %I)', kept) into has;
                        if has then
                            execute format('analyze %I', kept);
                        elsif to_regproc('pg_catalog.pg_clear_relation_stats') is not null then
                            execute format('select pg_clear_relation_stats(current_schema(), %L)', kept);
                        end if;
                    end loop;
                end $$
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop statistics st_line_items, st_documents");

            migrationBuilder.DropIndex(
                name: "ix_purchase_orders_provider_ref_ss_ref_year",
                table: "purchase_orders");

            migrationBuilder.DropIndex(
                name: "ix_purchase_orders_year_provider_ref",
                table: "purchase_orders");

            migrationBuilder.DropIndex(
                name: "ix_purchase_order_lines_service_ref_order_id",
                table: "purchase_order_lines");

            migrationBuilder.DropIndex(
                name: "ix_contract_documents_of_service",
                table: "contract_documents");

            migrationBuilder.DropIndex(
                name: "ix_care_package_line_items_contract_ref_end_date",
                table: "care_package_line_items");

            migrationBuilder.DropIndex(
                name: "ix_care_package_line_items_service_ref_contract_ref",
                table: "care_package_line_items");

            migrationBuilder.DropIndex(
                name: "ix_care_package_line_items_ss_ref_contract_ref",
                table: "care_package_line_items");

            migrationBuilder.DropIndex(
                name: "ix_actions_closed_by",
                table: "actions");

            migrationBuilder.DropIndex(
                name: "ix_actions_closed_of_team",
                table: "actions");

            migrationBuilder.DropIndex(
                name: "ix_actions_closed_of_type",
                table: "actions");

            migrationBuilder.CreateIndex(
                name: "ix_purchase_orders_provider_ref_year_ss_ref",
                table: "purchase_orders",
                columns: new[] { "provider_ref", "year", "ss_ref" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_care_package_line_items_contract_ref",
                table: "care_package_line_items",
                column: "contract_ref");

            migrationBuilder.CreateIndex(
                name: "ix_care_package_line_items_service_ref",
                table: "care_package_line_items",
                column: "service_ref");

            migrationBuilder.CreateIndex(
                name: "ix_care_package_line_items_ss_ref",
                table: "care_package_line_items",
                column: "ss_ref");

            migrationBuilder.AddForeignKey(
                name: "fk_open_lines_care_package_line_items_line_item_ref",
                table: "open_lines",
                column: "line_item_ref",
                principalTable: "care_package_line_items",
                principalColumn: "ref",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_open_lines_providers_provider_ref",
                table: "open_lines",
                column: "provider_ref",
                principalTable: "providers",
                principalColumn: "ref",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
