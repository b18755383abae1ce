using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CreditNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_invoice_lines_credits_line_id",
                table: "invoice_lines");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_credits_follow_each_other",
                table: "invoice_lines",
                columns: new[] { "credits_line_id", "revision" },
                unique: true,
                filter: "is_live and credits_line_id is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_invoice_lines_credits_follow_each_other",
                table: "invoice_lines");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_credits_line_id",
                table: "invoice_lines",
                column: "credits_line_id",
                filter: "credits_line_id is not null");
        }
    }
}
