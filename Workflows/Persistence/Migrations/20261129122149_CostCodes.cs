using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>A contract may say which cost code its payments are booked on; a payment keeps what it was when its batch was released.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261129122149_CostCodes")]
    public partial class CostCodes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "cost_code",
                table: "contracts",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "cost_codes",
                table: "batch_payments",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "cost_codes",
                table: "batch_payments");

            migrationBuilder.DropColumn(
                name: "cost_code",
                table: "contracts");
        }
    }
}
