using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>
    /// One kind of dash in what tells numbers apart. Of several numbers that differ by it alone, one that has the plain dash keeps it, else the
    /// earliest gets it; the others stay as they are, since no number may be lost, and are told apart from it as before.
    /// </summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261128204719_InvoiceNumberDashes")]
    public partial class InvoiceNumberDashes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                alter table invoices disable trigger user;
                with named as (
                    select id, provider_ref, created_at, number_key, translate(number_key,
                        E'\u058A\u05BE\u1400\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2E17\u2E1A\u2E3A\u2E3B\u2E40\u2E5D\u301C\u3030\u30A0\uFE31\uFE32\uFE58\uFE63\uFF0D\u2212\u2043\u02D7',
                        repeat('-', 27)) as key
                    from invoices where state <> 'Deleted'),
                placed as (
                    select id, number_key, key, row_number() over (partition by provider_ref, key order by number_key <> key, created_at, id) as place from named)
                update invoices v set number_key = p.key from placed p where p.id = v.id and p.place = 1 and p.key <> p.number_key;
                alter table invoices enable trigger user;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The dash that was typed stands in the number itself.
        }
    }
}
