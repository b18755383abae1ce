using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class PaymentBatches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "finalised_by_id",
                table: "invoices",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "payment_batches",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_by = table.Column<DateOnly>(type: "date", nullable: false),
                    payments = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<decimal>(type: "numeric(16,2)", precision: 16, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_batches", x => x.number);
                    table.CheckConstraint("ck_payment_batches_total", "number > 0 and payments > 0 and total > 0");
                });

            migrationBuilder.CreateTable(
                name: "batch_payments",
                columns: table => new
                {
                    batch_number = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    provider = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(16,2)", precision: 16, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_batch_payments", x => new { x.batch_number, x.position });
                    table.CheckConstraint("ck_batch_payments_amount", "amount > 0 and position > 0");
                    table.ForeignKey(
                        name: "fk_batch_payments_payment_batches_batch_number",
                        column: x => x.batch_number,
                        principalTable: "payment_batches",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_batch_payments_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "batched_invoices",
                columns: table => new
                {
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    batch_number = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_batched_invoices", x => x.invoice_id);
                    table.CheckConstraint("ck_batched_invoices_amount", "amount <> 0");
                    table.ForeignKey(
                        name: "fk_batched_invoices_batch_payments_batch_number_position",
                        columns: x => new { x.batch_number, x.position },
                        principalTable: "batch_payments",
                        principalColumns: new[] { "batch_number", "position" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_batched_invoices_invoices_invoice_id",
                        column: x => x.invoice_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_invoices_unpaid",
                table: "invoices",
                column: "provider_ref",
                filter: "state = 'Finalised' and paid_on is null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_invoices_kind_is_known",
                table: "invoices",
                sql: "kind in ('Invoice', 'CreditNote')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_invoices_two_people",
                table: "invoices",
                sql: "finalised_by_id <> authorised_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_batch_payments_provider_ref_batch_number",
                table: "batch_payments",
                columns: new[] { "provider_ref", "batch_number" });

            migrationBuilder.CreateIndex(
                name: "ix_batched_invoices_batch_number_position",
                table: "batched_invoices",
                columns: new[] { "batch_number", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_payment_batches_request_id",
                table: "payment_batches",
                column: "request_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "batched_invoices");

            migrationBuilder.DropTable(
                name: "batch_payments");

            migrationBuilder.DropTable(
                name: "payment_batches");

            migrationBuilder.DropIndex(
                name: "ix_invoices_unpaid",
                table: "invoices");

            migrationBuilder.DropCheckConstraint(
                name: "ck_invoices_kind_is_known",
                table: "invoices");

            migrationBuilder.DropCheckConstraint(
                name: "ck_invoices_two_people",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "finalised_by_id",
                table: "invoices");
        }
    }
}
