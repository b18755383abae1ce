using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Portal.Workflows.Persistence.Migrations;

/// <summary>No contract document is ever deleted, whatever its state: each has a journal that speaks of it.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261124115000_DocumentsStay")]
public sealed class DocumentsStay : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql(
            """
            create trigger contract_documents_stay before delete on contract_documents
                for each row execute function refuse_change();
            create trigger contract_documents_are_never_truncated before truncate on contract_documents
                for each statement execute function refuse_change();
            """);

    protected override void Down(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql(
            """
            drop trigger contract_documents_stay on contract_documents;
            drop trigger contract_documents_are_never_truncated on contract_documents;
            """);
}
