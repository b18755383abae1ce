using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TwoStepRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "two_step_rules",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    council_roles = table.Column<int>(type: "integer", nullable: false),
                    provider_roles = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_two_step_rules", x => x.id);
                    table.CheckConstraint("ck_two_step_rules_only", "id = 1");
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "two_step_rules");
        }
    }
}
