using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>Limits to authorise, finalise and release. Whoever had no limit was unlimited, and is so by name from now on.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261129084335_UserLimits")]
    public partial class UserLimits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "becomes_set",
                table: "limit_changes",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "limit_changes",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Authorise");

            migrationBuilder.AddColumn<bool>(
                name: "was_set",
                table: "limit_changes",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "user_limits",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    pounds = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_limits", x => new { x.user_id, x.kind });
                    table.CheckConstraint("ck_user_limits_pounds", "pounds >= 0");
                    table.ForeignKey(
                        name: "fk_user_limits_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql(
                """
                insert into user_limits (user_id, kind, pounds)
                select u.id, k.kind, case k.kind when 'Authorise' then u.authorisation_limit end
                from users u join (values ('Authorise', 2), ('Finalise', 4), ('Release', 4)) k (kind, role) on u.council_roles & k.role <> 0 or (k.kind = 'Authorise' and u.authorisation_limit is not null);

                insert into audit_entries (at, kind, user_name, subject, detail)
                select now(), 'LimitSet', 'The portal', u.email,
                    'Limit for ' || case l.kind when 'Authorise' then 'authorising' when 'Finalise' then 'finalising' else 'releasing payment batches' end
                        || ': unlimited, as before limits had to be set'
                from user_limits l join users u on u.id = l.user_id
                where l.pounds is null
                order by u.email, l.kind;
                """);

            migrationBuilder.DropColumn(
                name: "authorisation_limit",
                table: "users");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "user_limits");

            migrationBuilder.DropColumn(
                name: "becomes_set",
                table: "limit_changes");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "limit_changes");

            migrationBuilder.DropColumn(
                name: "was_set",
                table: "limit_changes");

            migrationBuilder.AddColumn<decimal>(
                name: "authorisation_limit",
                table: "users",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: true);
        }
    }
}
