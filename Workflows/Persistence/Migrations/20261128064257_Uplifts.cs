using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>Price uplift requests and the files that come with them.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261128064257_Uplifts")]
    public partial class Uplifts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "uplift_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    answered_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uplift_requests", x => x.id);
                    table.CheckConstraint("ck_uplift_requests_answer", "state not in ('AskedBack', 'Agreed', 'InTheRegister', 'Declined') or answer <> ''");
                    table.CheckConstraint("ck_uplift_requests_state", "state in ('Asked', 'AskedBack', 'Agreed', 'InTheRegister', 'Declined', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_uplift_requests_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_uplift_requests_users_asked_by_id",
                        column: x => x.asked_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "uplift_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uplift_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_uplift_files_uplift_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "uplift_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_uplift_files_request_id",
                table: "uplift_files",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_uplift_requests_asked_at",
                table: "uplift_requests",
                column: "asked_at",
                filter: "state in ('Asked', 'AskedBack', 'Agreed')");

            migrationBuilder.CreateIndex(
                name: "ix_uplift_requests_provider_ref_asked_at",
                table: "uplift_requests",
                columns: new[] { "provider_ref", "asked_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "uplift_files");

            migrationBuilder.DropTable(
                name: "uplift_requests");
        }
    }
}
