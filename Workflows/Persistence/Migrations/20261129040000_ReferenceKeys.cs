using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>
    /// References and invoice numbers that differ by case, spaces, dashes or look-alike letters alone are one. What stood beside each other
    /// before stays: of invoice numbers, one that is plain keeps it, else the earliest gets it, and the others are told apart as before.
    /// </summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261129040000_ReferenceKeys")]
    public partial class ReferenceKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var statement in ReferenceGuards.Up)
            {
                migrationBuilder.Sql(statement);
            }

            migrationBuilder.Sql(
                """
                alter table invoices disable trigger user;
                with named as (
                    select id, provider_ref, created_at, number_key, translate(number_key,
                        'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВСЕНІЈКМОРЅТХУҮӀԌԚԜՕᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᎩᏃ',
                        'ABEZHIKMNOPTYXABCEHIJKMOPSTXYYIGQWOABCDEGHJKLMPRSTVWYZ') as key
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
            foreach (var statement in ReferenceGuards.Down)
            {
                migrationBuilder.Sql(statement);
            }
        }
    }
}
