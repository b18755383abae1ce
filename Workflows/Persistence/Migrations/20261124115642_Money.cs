using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Money : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "authorisation_limit",
                table: "users",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "invoices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    credits_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number_key = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    date_on_invoice = table.Column<DateOnly>(type: "date", nullable: false),
                    financial_year = table.Column<int>(type: "integer", nullable: false),
                    items_value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    items_vat = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    items_contribution = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    allows_total_editing = table.Column<bool>(type: "boolean", nullable: false),
                    total = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    total_vat = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    difference_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    submitted_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    return_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    authorised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    authorised_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    authorised_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    finalised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finalised_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    expected_on = table.Column<DateOnly>(type: "date", nullable: true),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoices", x => x.id);
                    table.CheckConstraint("ck_invoices_authorised", "state not in ('Authorised', 'Finalised') or (authorised_at is not null and authorised_by_id is not null)");
                    table.CheckConstraint("ck_invoices_finalised", "(state = 'Finalised') = (finalised_at is not null and expected_on is not null)");
                    table.CheckConstraint("ck_invoices_kind", "(kind = 'CreditNote') = (credits_id is not null)");
                    table.CheckConstraint("ck_invoices_paid", "paid_on is null or state = 'Finalised'");
                    table.CheckConstraint("ck_invoices_state", "state in ('Unsubmitted', 'Pending', 'Authorised', 'Finalised', 'Deleted')");
                    table.CheckConstraint("ck_invoices_submitted", "state in ('Unsubmitted', 'Deleted') or (submitted_at is not null and submitted_by is not null)");
                    table.CheckConstraint("ck_invoices_total", "case kind when 'Invoice' then items_value + items_vat - items_contribution < 0 and total = 0 and total_vat = 0 or total + total_vat - items_contribution >= 0 else total + total_vat - items_contribution <= 0 end");
                    table.ForeignKey(
                        name: "fk_invoices_invoices_credits_id",
                        column: x => x.credits_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invoices_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "purchase_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:IdentitySequenceOptions", "'20001', '1', '', '', 'False', '1'")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    provider_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    ss_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchase_orders", x => x.id);
                    table.CheckConstraint("ck_purchase_orders_value", "value >= 0 and revision >= 1");
                    table.ForeignKey(
                        name: "fk_purchase_orders_clients_ss_ref",
                        column: x => x.ss_ref,
                        principalTable: "clients",
                        principalColumn: "ss_ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_purchase_orders_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "released_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    first = table.Column<DateOnly>(type: "date", nullable: false),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    released_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    early_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_released_periods", x => x.id);
                    table.CheckConstraint("ck_released_periods_first", "extract(day from first) = 1");
                    table.ForeignKey(
                        name: "fk_released_periods_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invoice_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    line_item_ref = table.Column<string>(type: "character varying(40)", nullable: true),
                    period = table.Column<DateOnly>(type: "date", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    ss_ref = table.Column<string>(type: "character varying(40)", nullable: true),
                    commitment_year = table.Column<int>(type: "integer", nullable: true),
                    contract_ref = table.Column<string>(type: "character varying(40)", nullable: true),
                    balance_of = table.Column<Guid>(type: "uuid", nullable: true),
                    credits_line_id = table.Column<Guid>(type: "uuid", nullable: true),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    vat = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    contribution = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    working = table.Column<string>(type: "json", nullable: false),
                    is_live = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoice_lines", x => x.id);
                    table.CheckConstraint("ck_invoice_lines_balance", "(kind = 'BalanceBroughtForward') = (balance_of is not null)");
                    table.CheckConstraint("ck_invoice_lines_credit", "(kind = 'Credit') = (credits_line_id is not null)");
                    table.CheckConstraint("ck_invoice_lines_kind", "kind in ('Payment', 'Adjustment', 'BalanceBroughtForward', 'Credit')");
                    table.CheckConstraint("ck_invoice_lines_payment", "kind <> 'Payment' or (value >= 0 and vat >= 0 and contribution >= 0 and revision = 0)");
                    table.CheckConstraint("ck_invoice_lines_period", "extract(day from period) = 1");
                    table.CheckConstraint("ck_invoice_lines_what", "(kind = 'BalanceBroughtForward') = (line_item_ref is null) and (line_item_ref is null) = (period is null) and (line_item_ref is null) = (ss_ref is null) and (line_item_ref is null) = (commitment_year is null)");
                    table.ForeignKey(
                        name: "fk_invoice_lines_care_package_line_items_line_item_ref",
                        column: x => x.line_item_ref,
                        principalTable: "care_package_line_items",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invoice_lines_clients_ss_ref",
                        column: x => x.ss_ref,
                        principalTable: "clients",
                        principalColumn: "ss_ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invoice_lines_contracts_contract_ref",
                        column: x => x.contract_ref,
                        principalTable: "contracts",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invoice_lines_invoice_lines_credits_line_id",
                        column: x => x.credits_line_id,
                        principalTable: "invoice_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invoice_lines_invoices_balance_of",
                        column: x => x.balance_of,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invoice_lines_invoices_invoice_id",
                        column: x => x.invoice_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "purchase_order_revisions",
                columns: table => new
                {
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchase_order_revisions", x => new { x.order_id, x.revision });
                    table.ForeignKey(
                        name: "fk_purchase_order_revisions_purchase_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "purchase_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "purchase_order_lines",
                columns: table => new
                {
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    line_item_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    service_ref = table.Column<string>(type: "text", nullable: false),
                    service_level = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    weekly_cost = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchase_order_lines", x => new { x.order_id, x.revision, x.line_item_ref });
                    table.CheckConstraint("ck_purchase_order_lines_days", "days > 0 and \"to\" - \"from\" + 1 = days");
                    table.ForeignKey(
                        name: "fk_purchase_order_lines_care_package_line_items_line_item_ref",
                        column: x => x.line_item_ref,
                        principalTable: "care_package_line_items",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_purchase_order_lines_purchase_order_revisions_order_id_revi",
                        columns: x => new { x.order_id, x.revision },
                        principalTable: "purchase_order_revisions",
                        principalColumns: new[] { "order_id", "revision" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_balance_is_taken_once",
                table: "invoice_lines",
                column: "balance_of",
                unique: true,
                filter: "is_live and kind = 'BalanceBroughtForward'");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_credits_line_id",
                table: "invoice_lines",
                column: "credits_line_id",
                filter: "credits_line_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_invoice_id",
                table: "invoice_lines",
                column: "invoice_id");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_ss_ref_commitment_year",
                table: "invoice_lines",
                columns: new[] { "ss_ref", "commitment_year" },
                filter: "is_live and ss_ref is not null");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_stands_once",
                table: "invoice_lines",
                columns: new[] { "line_item_ref", "period", "revision" },
                unique: true,
                filter: "is_live and kind in ('Payment', 'Adjustment')");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_credits_id",
                table: "invoices",
                column: "credits_id",
                filter: "credits_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_number",
                table: "invoices",
                columns: new[] { "provider_ref", "number_key" },
                unique: true,
                filter: "state <> 'Deleted'");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_of_provider",
                table: "invoices",
                columns: new[] { "provider_ref", "financial_year", "created_at", "id" },
                descending: new[] { false, false, true, true },
                filter: "state <> 'Deleted'");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_queue",
                table: "invoices",
                columns: new[] { "state", "updated_at", "id" },
                filter: "state <> 'Deleted'");

            migrationBuilder.CreateIndex(
                name: "ix_purchase_orders_number",
                table: "purchase_orders",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_purchase_orders_provider_ref_year_ss_ref",
                table: "purchase_orders",
                columns: new[] { "provider_ref", "year", "ss_ref" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_purchase_orders_year_ss_ref",
                table: "purchase_orders",
                columns: new[] { "year", "ss_ref" });

            migrationBuilder.CreateIndex(
                name: "ix_released_periods_provider_ref_first",
                table: "released_periods",
                columns: new[] { "provider_ref", "first" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "invoice_lines");

            migrationBuilder.DropTable(
                name: "purchase_order_lines");

            migrationBuilder.DropTable(
                name: "released_periods");

            migrationBuilder.DropTable(
                name: "invoices");

            migrationBuilder.DropTable(
                name: "purchase_order_revisions");

            migrationBuilder.DropTable(
                name: "purchase_orders");

            migrationBuilder.DropColumn(
                name: "authorisation_limit",
                table: "users");
        }
    }
}
