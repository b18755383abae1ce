using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>The whole schema as it stood when its first 28 migrations were folded into one: the tables as EF writes them, then the guards.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261128050000_Baseline")]
    public partial class Baseline : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "answer_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    text = table.Column<string>(type: "character varying(7500)", maxLength: 7500, nullable: false),
                    changed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_templates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "attempt_counts",
                columns: table => new
                {
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attempt_counts", x => x.key_hash);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    user_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    detail = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ip_address = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clients",
                columns: table => new
                {
                    ss_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    surname = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    forename = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clients", x => x.ss_ref);
                });

            migrationBuilder.CreateTable(
                name: "contract_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    format = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_files", x => x.id);
                    table.CheckConstraint("ck_contract_files_size", "size between 1 and 20971520 and size = length(content)");
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "emails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    instance_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    to = table.Column<string>(type: "text", nullable: false),
                    to_name = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    html = table.Column<string>(type: "text", nullable: false),
                    is_secret = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emails", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    instance_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    resolved_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incidents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "payment_batches",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_by = table.Column<DateOnly>(type: "date", nullable: false),
                    payments = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<decimal>(type: "numeric(16,2)", precision: 16, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_batches", x => x.number);
                    table.CheckConstraint("ck_payment_batches_total", "number > 0 and payments > 0 and total > 0");
                });

            migrationBuilder.CreateTable(
                name: "providers",
                columns: table => new
                {
                    @ref = table.Column<string>(name: "ref", type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    vat_number = table.Column<string>(type: "text", nullable: true),
                    payment_terms_days = table.Column<int>(type: "integer", nullable: false),
                    first_period = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_providers", x => x.@ref);
                    table.CheckConstraint("ck_providers_first_period", "extract(day from first_period) = 1");
                    table.CheckConstraint("ck_providers_payment_terms_days", "payment_terms_days between 0 and 365");
                });

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

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    council_roles = table.Column<int>(type: "integer", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false),
                    authorisation_limit = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    away_until = table.Column<DateOnly>(type: "date", nullable: true),
                    delegate_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                    table.ForeignKey(
                        name: "fk_users_users_delegate_id",
                        column: x => x.delegate_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "workflow_instances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    definition = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    turn_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    turn = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workflow_instances", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "batch_payments",
                columns: table => new
                {
                    batch_number = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    provider = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(16,2)", precision: 16, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_batch_payments", x => new { x.batch_number, x.position });
                    table.CheckConstraint("ck_batch_payments_amount", "amount > 0 and position > 0");
                    table.ForeignKey(
                        name: "fk_batch_payments_payment_batches_batch_number",
                        column: x => x.batch_number,
                        principalTable: "payment_batches",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_batch_payments_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contacts",
                columns: table => new
                {
                    @ref = table.Column<string>(name: "ref", type: "character varying(40)", maxLength: 40, nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    job_title = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contacts", x => x.@ref);
                    table.ForeignKey(
                        name: "fk_contacts_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracts",
                columns: table => new
                {
                    @ref = table.Column<string>(name: "ref", type: "character varying(40)", maxLength: 40, nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    vat = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    allows_total_editing = table.Column<bool>(type: "boolean", nullable: false),
                    requires_agreed_document = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts", x => x.@ref);
                    table.ForeignKey(
                        name: "fk_contracts_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invoices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    credits_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number_key = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    date_on_invoice = table.Column<DateOnly>(type: "date", nullable: false),
                    financial_year = table.Column<int>(type: "integer", nullable: false),
                    items_value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    items_vat = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    items_contribution = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    allows_total_editing = table.Column<bool>(type: "boolean", nullable: false),
                    total = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    total_vat = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    difference_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    submitted_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    return_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    authorised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    authorised_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    authorised_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    finalised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finalised_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    expected_on = table.Column<DateOnly>(type: "date", nullable: true),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    finalised_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoices", x => x.id);
                    table.CheckConstraint("ck_invoices_authorised", "state not in ('Authorised', 'Finalised') or (authorised_at is not null and authorised_by_id is not null)");
                    table.CheckConstraint("ck_invoices_finalised", "(state = 'Finalised') = (finalised_at is not null and expected_on is not null)");
                    table.CheckConstraint("ck_invoices_kind", "(kind = 'CreditNote') = (credits_id is not null)");
                    table.CheckConstraint("ck_invoices_kind_is_known", "kind in ('Invoice', 'CreditNote')");
                    table.CheckConstraint("ck_invoices_paid", "paid_on is null or state = 'Finalised'");
                    table.CheckConstraint("ck_invoices_state", "state in ('Unsubmitted', 'Pending', 'Authorised', 'Finalised', 'Deleted')");
                    table.CheckConstraint("ck_invoices_submitted", "state in ('Unsubmitted', 'Deleted') or (submitted_at is not null and submitted_by is not null)");
                    table.CheckConstraint("ck_invoices_total", "case kind when 'Invoice' then items_value + items_vat - items_contribution < 0 and total = 0 and total_vat = 0 or total + total_vat - items_contribution >= 0 else total + total_vat - items_contribution <= 0 end");
                    table.CheckConstraint("ck_invoices_two_people", "finalised_by_id <> authorised_by_id");
                    table.ForeignKey(
                        name: "fk_invoices_invoices_credits_id",
                        column: x => x.credits_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invoices_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "purchase_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:IdentitySequenceOptions", "'20001', '1', '', '', 'False', '1'")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    provider_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    ss_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchase_orders", x => x.id);
                    table.CheckConstraint("ck_purchase_orders_value", "value >= 0 and revision >= 1");
                    table.ForeignKey(
                        name: "fk_purchase_orders_clients_ss_ref",
                        column: x => x.ss_ref,
                        principalTable: "clients",
                        principalColumn: "ss_ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_purchase_orders_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "released_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    first = table.Column<DateOnly>(type: "date", nullable: false),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    released_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    early_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_released_periods", x => x.id);
                    table.CheckConstraint("ck_released_periods_first", "extract(day from first) = 1");
                    table.ForeignKey(
                        name: "fk_released_periods_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "services",
                columns: table => new
                {
                    @ref = table.Column<string>(name: "ref", type: "character varying(40)", maxLength: 40, nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_services", x => x.@ref);
                    table.ForeignKey(
                        name: "fk_services_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "change_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    subject_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    subject_label = table.Column<string>(type: "character varying(700)", maxLength: 700, nullable: false),
                    values = table.Column<string>(type: "jsonb", nullable: false),
                    message = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    requested_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_requests", x => x.id);
                    table.CheckConstraint("ck_change_requests_decided", "(state = 'Requested') = (decided_by is null) and (state = 'Requested') = (decided_at is null)");
                    table.CheckConstraint("ck_change_requests_reason", "(state = 'Declined') = (reason is not null)");
                    table.CheckConstraint("ck_change_requests_state", "state in ('Requested', 'Applied', 'Declined', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_change_requests_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_change_requests_users_requested_by_id",
                        column: x => x.requested_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    place = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "character varying(50000)", maxLength: 50000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drafts", x => new { x.user_id, x.provider_ref, x.place });
                    table.ForeignKey(
                        name: "fk_drafts_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "email_choices",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    pace = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_email_choices", x => new { x.user_id, x.kind });
                    table.CheckConstraint("ck_email_choices_pace", "pace in ('AtOnce', 'Daily', 'Off')");
                    table.ForeignKey(
                        name: "fk_email_choices_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_uploads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    stage_file = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    stage_rows = table.Column<int>(type: "integer", nullable: false),
                    report = table.Column<string>(type: "text", nullable: true),
                    is_new_finding = table.Column<bool>(type: "boolean", nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    mode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    confirmed = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_uploads", x => x.id);
                    table.ForeignKey(
                        name: "fk_import_uploads_users_decided_by_id",
                        column: x => x.decided_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_uploads_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "limit_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    was = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    becomes = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_limit_changes", x => x.id);
                    table.CheckConstraint("ck_limit_changes_another", "by_id <> user_id");
                    table.ForeignKey(
                        name: "fk_limit_changes_users_by_id",
                        column: x => x.by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_limit_changes_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    roles = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => new { x.user_id, x.provider_ref });
                    table.ForeignKey(
                        name: "fk_memberships_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_memberships_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ticket = table.Column<byte[]>(type: "bytea", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    ip_address = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    user_agent = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.key_hash);
                    table.ForeignKey(
                        name: "fk_sessions_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "team_members",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_members", x => new { x.user_id, x.team });
                    table.ForeignKey(
                        name: "fk_team_members_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "teams",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: true),
                    takes = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_teams", x => x.name);
                    table.ForeignKey(
                        name: "fk_teams_users_lead_id",
                        column: x => x.lead_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "digest_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    email_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digest_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_digest_lines_emails_email_id",
                        column: x => x.email_id,
                        principalTable: "emails",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_digest_lines_instances_instance_id",
                        column: x => x.instance_id,
                        principalTable: "workflow_instances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_digest_lines_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    move = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    from_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    to_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    user_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    provider_ref = table.Column<string>(type: "text", nullable: true),
                    words = table.Column<string>(type: "text", nullable: true),
                    data = table.Column<string>(type: "json", nullable: true),
                    request_id = table.Column<Guid>(type: "uuid", nullable: true),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal", x => new { x.instance_id, x.seq });
                    table.ForeignKey(
                        name: "fk_journal_workflow_instances_instance_id",
                        column: x => x.instance_id,
                        principalTable: "workflow_instances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    dispatched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                    table.ForeignKey(
                        name: "fk_outbox_workflow_instances_instance_id",
                        column: x => x.instance_id,
                        principalTable: "workflow_instances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "timers",
                columns: table => new
                {
                    instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    move = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timers", x => x.instance_id);
                    table.ForeignKey(
                        name: "fk_timers_workflow_instances_instance_id",
                        column: x => x.instance_id,
                        principalTable: "workflow_instances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "batched_invoices",
                columns: table => new
                {
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    batch_number = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_batched_invoices", x => x.invoice_id);
                    table.CheckConstraint("ck_batched_invoices_amount", "amount <> 0");
                    table.ForeignKey(
                        name: "fk_batched_invoices_batch_payments_batch_number_position",
                        columns: x => new { x.batch_number, x.position },
                        principalTable: "batch_payments",
                        principalColumns: new[] { "batch_number", "position" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_batched_invoices_invoices_invoice_id",
                        column: x => x.invoice_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "purchase_order_revisions",
                columns: table => new
                {
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchase_order_revisions", x => new { x.order_id, x.revision });
                    table.ForeignKey(
                        name: "fk_purchase_order_revisions_purchase_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "purchase_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "care_package_line_items",
                columns: table => new
                {
                    @ref = table.Column<string>(name: "ref", type: "character varying(40)", maxLength: 40, nullable: false),
                    care_package_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ss_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    service_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    contract_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    service_level = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    start_date = table.Column<DateOnly>(type: "date", nullable: false),
                    end_date = table.Column<DateOnly>(type: "date", nullable: true),
                    weekly_cost = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false),
                    pricing = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    authorised = table.Column<bool>(type: "boolean", nullable: false),
                    contribution_weekly = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: true),
                    contribution_percent = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_package_line_items", x => x.@ref);
                    table.CheckConstraint("ck_line_items_contribution_percent", "contribution_percent between 0 and 100");
                    table.CheckConstraint("ck_line_items_contribution_weekly", "contribution_weekly >= 0");
                    table.CheckConstraint("ck_line_items_dates", "end_date is null or end_date >= start_date");
                    table.CheckConstraint("ck_line_items_one_contribution", "contribution_weekly is null or contribution_percent is null");
                    table.CheckConstraint("ck_line_items_weekly_cost", "weekly_cost >= 0");
                    table.ForeignKey(
                        name: "fk_care_package_line_items_clients_ss_ref",
                        column: x => x.ss_ref,
                        principalTable: "clients",
                        principalColumn: "ss_ref",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_care_package_line_items_contracts_contract_ref",
                        column: x => x.contract_ref,
                        principalTable: "contracts",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_care_package_line_items_services_service_ref",
                        column: x => x.service_ref,
                        principalTable: "services",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    service_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    ss_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    care_package_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    document_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    format = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    file_size = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    replaces_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_by = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    rank = table.Column<short>(type: "smallint", nullable: false, computedColumnSql: "(case state when 'Published' then 0 when 'Draft' then 1 when 'Rejected' then 2 when 'Approved' then 3 else 4 end)::smallint", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_documents", x => x.id);
                    table.CheckConstraint("ck_contract_documents_decided", "state in ('Draft', 'Published') = (decided_by is null)");
                    table.CheckConstraint("ck_contract_documents_published", "state = 'Draft' or (published_at is not null and published_by is not null)");
                    table.CheckConstraint("ck_contract_documents_reason", "state not in ('Rejected', 'Withdrawn') or reason <> ''");
                    table.CheckConstraint("ck_contract_documents_state", "state in ('Draft', 'Published', 'Approved', 'Rejected', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_contract_documents_clients_ss_ref",
                        column: x => x.ss_ref,
                        principalTable: "clients",
                        principalColumn: "ss_ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contract_documents_contract_documents_replaces_id",
                        column: x => x.replaces_id,
                        principalTable: "contract_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contract_documents_contract_files_file_id",
                        column: x => x.file_id,
                        principalTable: "contract_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contract_documents_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contract_documents_services_service_ref",
                        column: x => x.service_ref,
                        principalTable: "services",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_chunks",
                columns: table => new
                {
                    upload_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_chunks", x => new { x.upload_id, x.position, x.sequence });
                    table.ForeignKey(
                        name: "fk_import_chunks_import_uploads_upload_id",
                        column: x => x.upload_id,
                        principalTable: "import_uploads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    mode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    applied = table.Column<bool>(type: "boolean", nullable: false),
                    rejections = table.Column<int>(type: "integer", nullable: false),
                    files = table.Column<string>(type: "jsonb", nullable: true),
                    upload_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_runs", x => x.id);
                    table.ForeignKey(
                        name: "fk_import_runs_uploads_upload_id",
                        column: x => x.upload_id,
                        principalTable: "import_uploads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_upload_files",
                columns: table => new
                {
                    upload_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_upload_files", x => new { x.upload_id, x.position });
                    table.ForeignKey(
                        name: "fk_import_upload_files_import_uploads_upload_id",
                        column: x => x.upload_id,
                        principalTable: "import_uploads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "actions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    type = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    subject_kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    subject_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    subject_label = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    team = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    assignee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    assignee = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    last_post_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    posts = table.Column<int>(type: "integer", nullable: false),
                    last_open_post = table.Column<int>(type: "integer", nullable: false),
                    close_reason = table.Column<string>(type: "character varying(7500)", maxLength: 7500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actions", x => x.id);
                    table.CheckConstraint("ck_actions_assignee", "(assignee_id is null) = (assignee is null)");
                    table.CheckConstraint("ck_actions_posts", "posts > 0 and last_open_post between 1 and posts");
                    table.CheckConstraint("ck_actions_reason", "(state = 'Closed') = (close_reason is not null)");
                    table.CheckConstraint("ck_actions_state", "state in ('WithCouncil', 'WithProvider', 'ClosureRequested', 'Closed')");
                    table.CheckConstraint("ck_actions_subject", "(subject_kind is null) = (subject_key is null) and (subject_kind is null) = (subject_label is null)");
                    table.CheckConstraint("ck_actions_type", "type in ('InvoiceQuery', 'PlacementQuery', 'AdditionalCostQuery')");
                    table.ForeignKey(
                        name: "fk_actions_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_actions_teams_team",
                        column: x => x.team,
                        principalTable: "teams",
                        principalColumn: "name",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_actions_users_assignee_id",
                        column: x => x.assignee_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invoice_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    line_item_ref = table.Column<string>(type: "character varying(40)", nullable: true),
                    period = table.Column<DateOnly>(type: "date", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    ss_ref = table.Column<string>(type: "character varying(40)", nullable: true),
                    commitment_year = table.Column<int>(type: "integer", nullable: true),
                    contract_ref = table.Column<string>(type: "character varying(40)", nullable: true),
                    balance_of = table.Column<Guid>(type: "uuid", nullable: true),
                    credits_line_id = table.Column<Guid>(type: "uuid", nullable: true),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    vat = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    contribution = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    working = table.Column<string>(type: "json", nullable: false),
                    is_live = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoice_lines", x => x.id);
                    table.CheckConstraint("ck_invoice_lines_balance", "(kind = 'BalanceBroughtForward') = (balance_of is not null)");
                    table.CheckConstraint("ck_invoice_lines_credit", "(kind = 'Credit') = (credits_line_id is not null)");
                    table.CheckConstraint("ck_invoice_lines_kind", "kind in ('Payment', 'Adjustment', 'BalanceBroughtForward', 'Credit')");
                    table.CheckConstraint("ck_invoice_lines_payment", "kind <> 'Payment' or (value >= 0 and vat >= 0 and contribution >= 0 and revision = 0)");
                    table.CheckConstraint("ck_invoice_lines_period", "extract(day from period) = 1");
                    table.CheckConstraint("ck_invoice_lines_what", "(kind = 'BalanceBroughtForward') = (line_item_ref is null) and (line_item_ref is null) = (period is null) and (line_item_ref is null) = (ss_ref is null) and (line_item_ref is null) = (commitment_year is null)");
                    table.ForeignKey(
                        name: "fk_invoice_lines_care_package_line_items_line_item_ref",
                        column: x => x.line_item_ref,
                        principalTable: "care_package_line_items",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invoice_lines_clients_ss_ref",
                        column: x => x.ss_ref,
                        principalTable: "clients",
                        principalColumn: "ss_ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invoice_lines_contracts_contract_ref",
                        column: x => x.contract_ref,
                        principalTable: "contracts",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invoice_lines_invoice_lines_credits_line_id",
                        column: x => x.credits_line_id,
                        principalTable: "invoice_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invoice_lines_invoices_balance_of",
                        column: x => x.balance_of,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invoice_lines_invoices_invoice_id",
                        column: x => x.invoice_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "placement_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    service_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    line_item_ref = table.Column<string>(type: "character varying(40)", nullable: true),
                    ss_ref = table.Column<string>(type: "character varying(40)", nullable: true),
                    who = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    weekly_cost = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: true),
                    to_service_ref = table.Column<string>(type: "character varying(40)", nullable: true),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    reported_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reported_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    answered_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_placement_reports", x => x.id);
                    table.CheckConstraint("ck_placement_reports_answer", "state not in ('Settled', 'Declined') or answer <> ''");
                    table.CheckConstraint("ck_placement_reports_cost", "weekly_cost is null or weekly_cost >= 0");
                    table.CheckConstraint("ck_placement_reports_days", "last_day is null or last_day >= day");
                    table.CheckConstraint("ck_placement_reports_kind", "(kind = 'Missing') = (line_item_ref is null) and kind in ('Missing', 'Ended', 'Moved', 'Absent')");
                    table.CheckConstraint("ck_placement_reports_state", "state in ('Reported', 'Settled', 'Declined', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_placement_reports_care_package_line_items_line_item_ref",
                        column: x => x.line_item_ref,
                        principalTable: "care_package_line_items",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_placement_reports_clients_ss_ref",
                        column: x => x.ss_ref,
                        principalTable: "clients",
                        principalColumn: "ss_ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_placement_reports_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_placement_reports_services_service_ref",
                        column: x => x.service_ref,
                        principalTable: "services",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_placement_reports_services_to_service_ref",
                        column: x => x.to_service_ref,
                        principalTable: "services",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_placement_reports_users_reported_by_id",
                        column: x => x.reported_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "purchase_order_lines",
                columns: table => new
                {
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    line_item_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    service_ref = table.Column<string>(type: "text", nullable: false),
                    service_level = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    weekly_cost = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchase_order_lines", x => new { x.order_id, x.revision, x.line_item_ref });
                    table.CheckConstraint("ck_purchase_order_lines_days", "days > 0 and \"to\" - \"from\" + 1 = days");
                    table.ForeignKey(
                        name: "fk_purchase_order_lines_care_package_line_items_line_item_ref",
                        column: x => x.line_item_ref,
                        principalTable: "care_package_line_items",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_purchase_order_lines_purchase_order_revisions_order_id_revi",
                        columns: x => new { x.order_id, x.revision },
                        principalTable: "purchase_order_revisions",
                        principalColumns: new[] { "order_id", "revision" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contract_openings",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_openings", x => new { x.document_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_contract_openings_contract_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "contract_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contract_openings_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    column = table.Column<string>(type: "text", nullable: true),
                    was = table.Column<string>(type: "text", nullable: true),
                    becomes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_register_changes_import_runs_import_id",
                        column: x => x.import_id,
                        principalTable: "import_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "action_posts",
                columns: table => new
                {
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    side = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    text = table.Column<string>(type: "character varying(7500)", maxLength: 7500, nullable: false),
                    heading = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_posts", x => new { x.action_id, x.position });
                    table.CheckConstraint("ck_action_posts_kind", "kind in ('Comment', 'Note', 'Entry')");
                    table.CheckConstraint("ck_action_posts_note", "kind <> 'Note' or side = 'Council'");
                    table.ForeignKey(
                        name: "fk_action_posts_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "action_reads",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_reads", x => new { x.user_id, x.action_id });
                    table.ForeignKey(
                        name: "fk_action_reads_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_action_reads_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "line_suggestions",
                columns: table => new
                {
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_item_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period = table.Column<DateOnly>(type: "date", nullable: false),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    suggested = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_line_suggestions", x => x.action_id);
                    table.CheckConstraint("ck_line_suggestions_differ", "value <> suggested");
                    table.ForeignKey(
                        name: "fk_line_suggestions_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_line_suggestions_invoice_lines_line_id",
                        column: x => x.line_id,
                        principalTable: "invoice_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_line_suggestions_invoices_invoice_id",
                        column: x => x.invoice_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "action_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    type = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_files", x => x.id);
                    table.CheckConstraint("ck_action_files_post", "(action_id is null) = (position is null)");
                    table.ForeignKey(
                        name: "fk_action_files_action_posts_action_id_position",
                        columns: x => new { x.action_id, x.position },
                        principalTable: "action_posts",
                        principalColumns: new[] { "action_id", "position" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "action_file_chunks",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_file_chunks", x => new { x.file_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_action_file_chunks_action_files_file_id",
                        column: x => x.file_id,
                        principalTable: "action_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_action_files_action_id",
                table: "action_files",
                column: "action_id",
                filter: "action_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_action_files_form_id",
                table: "action_files",
                column: "form_id");

            migrationBuilder.CreateIndex(
                name: "ix_actions_desk",
                table: "actions",
                columns: new[] { "assignee_id", "last_post_at", "id" },
                descending: new[] { false, true, true },
                filter: "state <> 'Closed' and assignee_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_actions_due",
                table: "actions",
                column: "due_on",
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_actions_inbox",
                table: "actions",
                columns: new[] { "team", "last_post_at", "id" },
                descending: new[] { false, true, true },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_actions_latest",
                table: "actions",
                columns: new[] { "last_post_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_actions_number",
                table: "actions",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_actions_of_provider",
                table: "actions",
                columns: new[] { "provider_ref", "last_post_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_actions_provider_ref_last_post_at_id",
                table: "actions",
                columns: new[] { "provider_ref", "last_post_at", "id" },
                descending: new[] { false, true, true },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_actions_subject",
                table: "actions",
                columns: new[] { "subject_kind", "subject_key" },
                filter: "subject_key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_answer_templates_title",
                table: "answer_templates",
                column: "title",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at_id",
                table: "audit_entries",
                columns: new[] { "at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_subject_at",
                table: "audit_entries",
                columns: new[] { "subject", "at" },
                descending: new[] { false, true },
                filter: "subject is not null");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_user_id_at",
                table: "audit_entries",
                columns: new[] { "user_id", "at" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_batch_payments_provider_ref_batch_number",
                table: "batch_payments",
                columns: new[] { "provider_ref", "batch_number" });

            migrationBuilder.CreateIndex(
                name: "ix_batched_invoices_batch_number_position",
                table: "batched_invoices",
                columns: new[] { "batch_number", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_care_package_line_items_care_package_ref",
                table: "care_package_line_items",
                column: "care_package_ref");

            migrationBuilder.CreateIndex(
                name: "ix_care_package_line_items_contract_ref",
                table: "care_package_line_items",
                column: "contract_ref");

            migrationBuilder.CreateIndex(
                name: "ix_care_package_line_items_service_ref",
                table: "care_package_line_items",
                column: "service_ref");

            migrationBuilder.CreateIndex(
                name: "ix_care_package_line_items_ss_ref",
                table: "care_package_line_items",
                column: "ss_ref");

            migrationBuilder.CreateIndex(
                name: "ix_change_requests_number",
                table: "change_requests",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_change_requests_number1",
                table: "change_requests",
                column: "number",
                filter: "state = 'Requested'");

            migrationBuilder.CreateIndex(
                name: "ix_change_requests_provider_ref_number",
                table: "change_requests",
                columns: new[] { "provider_ref", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_change_requests_subject_key",
                table: "change_requests",
                column: "subject_key",
                filter: "subject_key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_provider_ref",
                table: "contacts",
                column: "provider_ref");

            migrationBuilder.CreateIndex(
                name: "ix_contract_documents_of_all",
                table: "contract_documents",
                columns: new[] { "rank", "updated_at" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_contract_documents_of_provider",
                table: "contract_documents",
                columns: new[] { "provider_ref", "rank", "updated_at" },
                descending: new[] { false, false, true });

            migrationBuilder.CreateIndex(
                name: "ix_contract_documents_replaces_id",
                table: "contract_documents",
                column: "replaces_id",
                unique: true,
                filter: "replaces_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_contract_documents_ss_ref",
                table: "contract_documents",
                column: "ss_ref");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_provider_ref",
                table: "contracts",
                column: "provider_ref");

            migrationBuilder.CreateIndex(
                name: "ix_digest_lines_user_id_created_at",
                table: "digest_lines",
                columns: new[] { "user_id", "created_at" },
                filter: "email_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_drafts_at",
                table: "drafts",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_emails_instance_id",
                table: "emails",
                column: "instance_id",
                filter: "instance_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_emails_next_attempt_at",
                table: "emails",
                column: "next_attempt_at",
                filter: "next_attempt_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_import_runs_at",
                table: "import_runs",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_import_runs_upload_id",
                table: "import_runs",
                column: "upload_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_uploads_at",
                table: "import_uploads",
                column: "at",
                filter: "state not in ('Applied', 'Discarded')");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_at",
                table: "incidents",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_instance_id",
                table: "incidents",
                column: "instance_id",
                filter: "instance_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_kind_subject",
                table: "incidents",
                columns: new[] { "kind", "subject" },
                unique: true,
                filter: "resolved_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_balance_is_taken_once",
                table: "invoice_lines",
                column: "balance_of",
                unique: true,
                filter: "is_live and kind = 'BalanceBroughtForward'");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_credits_follow_each_other",
                table: "invoice_lines",
                columns: new[] { "credits_line_id", "revision" },
                unique: true,
                filter: "is_live and credits_line_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_invoice_id",
                table: "invoice_lines",
                column: "invoice_id");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_of_line_item",
                table: "invoice_lines",
                columns: new[] { "line_item_ref", "period" },
                filter: "is_live and line_item_ref is not null");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_ss_ref_commitment_year",
                table: "invoice_lines",
                columns: new[] { "ss_ref", "commitment_year" },
                filter: "is_live and ss_ref is not null");

            migrationBuilder.CreateIndex(
                name: "ix_invoice_lines_stands_once",
                table: "invoice_lines",
                columns: new[] { "line_item_ref", "period", "revision" },
                unique: true,
                filter: "is_live and kind in ('Payment', 'Adjustment')");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_credits_id",
                table: "invoices",
                column: "credits_id",
                filter: "credits_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_number",
                table: "invoices",
                columns: new[] { "provider_ref", "number_key" },
                unique: true,
                filter: "state <> 'Deleted'");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_of_provider",
                table: "invoices",
                columns: new[] { "provider_ref", "financial_year", "created_at", "id" },
                descending: new[] { false, false, true, true },
                filter: "state <> 'Deleted'");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_queue",
                table: "invoices",
                columns: new[] { "state", "updated_at", "id" },
                filter: "state <> 'Deleted'");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_unpaid",
                table: "invoices",
                column: "provider_ref",
                filter: "state = 'Finalised' and paid_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_journal_request_id",
                table: "journal",
                column: "request_id",
                unique: true,
                filter: "request_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_limit_changes_user_id_at",
                table: "limit_changes",
                columns: new[] { "user_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_line_suggestions_invoice_id",
                table: "line_suggestions",
                column: "invoice_id");

            migrationBuilder.CreateIndex(
                name: "ix_line_suggestions_line_item_ref_period",
                table: "line_suggestions",
                columns: new[] { "line_item_ref", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_memberships_provider_ref",
                table: "memberships",
                column: "provider_ref");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_next_attempt_at",
                table: "outbox",
                column: "next_attempt_at",
                filter: "next_attempt_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_payment_batches_request_id",
                table: "payment_batches",
                column: "request_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_placement_reports_provider_ref_reported_at",
                table: "placement_reports",
                columns: new[] { "provider_ref", "reported_at" });

            migrationBuilder.CreateIndex(
                name: "ix_placement_reports_reported_at",
                table: "placement_reports",
                column: "reported_at",
                filter: "state = 'Reported'");

            migrationBuilder.CreateIndex(
                name: "ix_purchase_orders_number",
                table: "purchase_orders",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_purchase_orders_provider_ref_year_ss_ref",
                table: "purchase_orders",
                columns: new[] { "provider_ref", "year", "ss_ref" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_purchase_orders_year_ss_ref",
                table: "purchase_orders",
                columns: new[] { "year", "ss_ref" });

            migrationBuilder.CreateIndex(
                name: "ix_register_changes_file_key",
                table: "register_changes",
                columns: new[] { "file", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_register_changes_import_id_id",
                table: "register_changes",
                columns: new[] { "import_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_released_periods_provider_ref_first",
                table: "released_periods",
                columns: new[] { "provider_ref", "first" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_services_provider_ref",
                table: "services",
                column: "provider_ref");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_expires_at",
                table: "sessions",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_id",
                table: "sessions",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_user_id",
                table: "sessions",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_timers_due_at",
                table: "timers",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_users_delegate_id",
                table: "users",
                column: "delegate_id",
                filter: "delegate_id is not null");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_workflow_instances_ended",
                table: "workflow_instances",
                column: "since",
                filter: "ended_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_instances_open",
                table: "workflow_instances",
                columns: new[] { "due_at", "since", "id" },
                filter: "ended_at is null");

            foreach (var guard in BaselineGuards.Sql)
            {
                migrationBuilder.Sql(guard);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "action_file_chunks");

            migrationBuilder.DropTable(
                name: "action_reads");

            migrationBuilder.DropTable(
                name: "answer_templates");

            migrationBuilder.DropTable(
                name: "attempt_counts");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "batched_invoices");

            migrationBuilder.DropTable(
                name: "change_requests");

            migrationBuilder.DropTable(
                name: "contacts");

            migrationBuilder.DropTable(
                name: "contract_openings");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "digest_lines");

            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "email_choices");

            migrationBuilder.DropTable(
                name: "import_chunks");

            migrationBuilder.DropTable(
                name: "import_upload_files");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "journal");

            migrationBuilder.DropTable(
                name: "limit_changes");

            migrationBuilder.DropTable(
                name: "line_suggestions");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "placement_reports");

            migrationBuilder.DropTable(
                name: "purchase_order_lines");

            migrationBuilder.DropTable(
                name: "register_changes");

            migrationBuilder.DropTable(
                name: "released_periods");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "team_members");

            migrationBuilder.DropTable(
                name: "timers");

            migrationBuilder.DropTable(
                name: "two_step_rules");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "action_files");

            migrationBuilder.DropTable(
                name: "batch_payments");

            migrationBuilder.DropTable(
                name: "contract_documents");

            migrationBuilder.DropTable(
                name: "emails");

            migrationBuilder.DropTable(
                name: "invoice_lines");

            migrationBuilder.DropTable(
                name: "purchase_order_revisions");

            migrationBuilder.DropTable(
                name: "import_runs");

            migrationBuilder.DropTable(
                name: "workflow_instances");

            migrationBuilder.DropTable(
                name: "action_posts");

            migrationBuilder.DropTable(
                name: "payment_batches");

            migrationBuilder.DropTable(
                name: "contract_files");

            migrationBuilder.DropTable(
                name: "care_package_line_items");

            migrationBuilder.DropTable(
                name: "invoices");

            migrationBuilder.DropTable(
                name: "purchase_orders");

            migrationBuilder.DropTable(
                name: "import_uploads");

            migrationBuilder.DropTable(
                name: "actions");

            migrationBuilder.DropTable(
                name: "contracts");

            migrationBuilder.DropTable(
                name: "services");

            migrationBuilder.DropTable(
                name: "clients");

            migrationBuilder.DropTable(
                name: "teams");

            migrationBuilder.DropTable(
                name: "providers");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.Sql(
                """
                drop sequence action_numbers;
                drop function refuse_change, invoice_must_be_with_the_provider, credit_notes_give_back_what_was_paid, team_is_there, piece_stays;
                """);
        }
    }
}
