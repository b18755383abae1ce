using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>The register's file may say that a provider's payments are on hold; what it is compared with is what stands, whoever did it.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261129175435_HoldsInTheRegister")]
    public partial class HoldsInTheRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "hold_reason",
                table: "providers",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "on_hold",
                table: "providers",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql(
                """
                create function hold_is_in_the_register() returns trigger language plpgsql as $$
                begin
                    update providers set on_hold = new.state = 'OnHold', hold_reason = case when new.state = 'OnHold' then new.reason end where ref = new.provider_ref;
                    return null;
                end $$;
                create trigger holds_are_in_the_register after insert or update on payment_holds for each row execute function hold_is_in_the_register();
                update providers p set on_hold = true, hold_reason = h.reason from payment_holds h where h.provider_ref = p.ref and h.state = 'OnHold';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop trigger holds_are_in_the_register on payment_holds; drop function hold_is_in_the_register();");
            migrationBuilder.DropColumn(
                name: "hold_reason",
                table: "providers");

            migrationBuilder.DropColumn(
                name: "on_hold",
                table: "providers");
        }
    }
}
