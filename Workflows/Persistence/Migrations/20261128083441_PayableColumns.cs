using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>What is payable, as columns that the database works out.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261128083441_PayableColumns")]
    public partial class PayableColumns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "items_payable",
                table: "invoices",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: false,
                computedColumnSql: "items_value + items_vat - items_contribution",
                stored: true);

            migrationBuilder.AddColumn<decimal>(
                name: "payable",
                table: "invoices",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: false,
                computedColumnSql: "case when kind = 'Invoice' and items_value + items_vat - items_contribution < 0 then 0 else total + total_vat - items_contribution end",
                stored: true);

            migrationBuilder.AddColumn<decimal>(
                name: "payable",
                table: "invoice_lines",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: false,
                computedColumnSql: "value + vat - contribution",
                stored: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "items_payable",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "payable",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "payable",
                table: "invoice_lines");
        }
    }
}
