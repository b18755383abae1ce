using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Portal.Workflows.Persistence.Migrations;

/// <summary>What was suggested stays as it was.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261125230700_SuggestionGuards")]
public sealed class SuggestionGuards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create trigger line_suggestions_stay before update or delete on line_suggestions for each row execute function refuse_change();
        create trigger line_suggestions_are_never_truncated before truncate on line_suggestions for each statement execute function refuse_change();
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "drop trigger line_suggestions_stay on line_suggestions; drop trigger line_suggestions_are_never_truncated on line_suggestions;");
}
