using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>The open lines of released months, kept with the moves; which of them block is filled in here, what can be invoiced by the work that every start of a host does.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261130102127_OpenLines")]
    public partial class OpenLines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "open_lines",
                columns: table => new
                {
                    line_item_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period = table.Column<DateOnly>(type: "date", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    blocks = table.Column<bool>(type: "boolean", nullable: false),
                    due = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_lines", x => new { x.line_item_ref, x.period });
                    table.ForeignKey(
                        name: "fk_open_lines_care_package_line_items_line_item_ref",
                        column: x => x.line_item_ref,
                        principalTable: "care_package_line_items",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_open_lines_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_open_lines_provider_ref_period_line_item_ref",
                table: "open_lines",
                columns: new[] { "provider_ref", "period", "line_item_ref" })
                .Annotation("Npgsql:IndexInclude", new[] { "blocks", "due" });

            migrationBuilder.Sql(
                """
                insert into open_lines (line_item_ref, period, provider_ref, blocks)
                select l.ref, r.first, r.provider_ref, true
                from released_periods r
                join contracts c on c.provider_ref = r.provider_ref
                join care_package_line_items l on l.contract_ref = c.ref
                    and l.start_date < r.first + interval '1 month' and (l.end_date is null or l.end_date >= r.first)
                where l.authorised
                    and (not c.requires_agreed_document or exists (
                        select 1 from contract_documents d
                        where d.care_package_ref = l.care_package_ref and d.provider_ref = c.provider_ref and d.state = 'Approved'))
                    and not (coalesce((
                        select range_agg(daterange(g.held_from, g.held_to, '[]')) from placement_reports g
                        where g.line_item_ref = l.ref and g.held_from is not null and (g.state = 'Reported' or (g.state = 'Settled' and g.kind <> 'Absent' and not exists (
                            select from register_changes k join import_runs m on m.id = k.import_id
                            where k.file = 'care_package_line_items.csv' and k.key = g.line_item_ref and m.at > g.reported_at)))), datemultirange())
                        @> daterange(greatest(l.start_date, r.first), least(l.end_date, (r.first + interval '1 month' - interval '1 day')::date), '[]'))
                    and not exists (
                        select 1 from invoice_lines x join invoices v on v.id = x.invoice_id
                        where x.line_item_ref = l.ref and x.period = r.first and x.is_live and x.kind <> 'Credit' and v.state = 'Finalised'
                            and not exists (
                                select 1 from invoice_lines y join invoices w on w.id = y.invoice_id
                                where y.line_item_ref = l.ref and y.period = r.first and y.is_live and y.kind <> 'Credit' and y.revision < x.revision and w.state <> 'Finalised'));
                analyze open_lines;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "open_lines");
        }
    }
}
