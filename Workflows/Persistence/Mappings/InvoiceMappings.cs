using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.CarePackages;
using Portal.Domain.Invoices;
using Portal.Domain.Organisations;
using Portal.Workflows.LatePayments;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>
/// Invoices and their lines. What the database itself holds: a number is used once, a line stands on one live invoice, and
/// no invoice is negative. The migration adds triggers that keep what was submitted as it was.
/// </summary>
internal sealed class InvoiceMappings : IEntityTypeConfiguration<Invoice>, IEntityTypeConfiguration<InvoiceLine>
{
    public const string NumberIndex = "ix_invoices_number";
    public const string LineIndex = "ix_invoice_lines_stands_once";
    public const string CreditIndex = "ix_invoice_lines_credits_follow_each_other";
    public const string BalanceIndex = "ix_invoice_lines_balance_is_taken_once";

    private const int RefLength = 40;
    private const int NameLength = 200;

    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable("invoices", t =>
        {
            t.HasCheckConstraint("ck_invoices_state", OneOf.Names<InvoiceState>("state"));
            t.HasCheckConstraint("ck_invoices_kind", "(kind = 'CreditNote') = (credits_id is not null)");
            t.HasCheckConstraint("ck_invoices_total",
                $"case kind when 'Invoice' then {PayableColumns.ItemsSql} < 0 and total = 0 and total_vat = 0 or {PayableColumns.EnteredSql} >= 0 else {PayableColumns.EnteredSql} <= 0 end");
            t.HasCheckConstraint("ck_invoices_submitted", "state in ('Unsubmitted', 'Deleted') or (submitted_at is not null and submitted_by is not null)");
            t.HasCheckConstraint("ck_invoices_authorised", "state not in ('Authorised', 'Finalised') or (authorised_at is not null and authorised_by_id is not null)");
            t.HasCheckConstraint("ck_invoices_finalised", "(state = 'Finalised') = (finalised_at is not null and expected_on is not null)");
            t.HasCheckConstraint("ck_invoices_kind_is_known", OneOf.Names<InvoiceKind>("kind"));
            t.HasCheckConstraint("ck_invoices_two_people", "finalised_by_id <> authorised_by_id");
            t.HasCheckConstraint("ck_invoices_paid", "paid_on is null or state = 'Finalised'");
        });
        builder.Property(x => x.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.Number).HasMaxLength(InvoiceNumber.MaxLength);
        builder.Property(x => x.NumberKey).HasMaxLength(InvoiceNumber.MaxKeyLength);
        builder.Property(x => x.ProviderRef).HasMaxLength(RefLength);
        foreach (var person in new[] { "CreatedBy", "SubmittedBy", "AuthorisedBy", "FinalisedBy" })
        {
            builder.Property(person).HasMaxLength(NameLength);
        }

        foreach (var money in new[] { "ItemsValue", "ItemsVat", "ItemsContribution", "Total", "TotalVat" })
        {
            builder.Property(money).HasPrecision(14, 2);
        }

        Kept(builder.Property<decimal>(PayableColumns.OfItems), "items_payable", PayableColumns.ItemsSql);
        Kept(builder.Property<decimal>(PayableColumns.OfInvoice), "payable", PayableColumns.InvoiceSql);
        builder.Property(x => x.DifferenceReason).HasMaxLength(Invoice.MaxReason);
        builder.Property(x => x.ReturnReason).HasMaxLength(Invoice.MaxReason);
        builder.Ignore(x => x.Items);
        builder.Ignore(x => x.Totals);
        builder.Ignore(x => x.Payable);
        builder.Ignore(x => x.Difference);
        builder.HasIndex(x => new { x.ProviderRef, x.NumberKey }).IsUnique().HasFilter("state <> 'Deleted'").HasDatabaseName(NumberIndex);
        // A provider's latest, all of them or of a year or a state: without it the server looks for them among everybody's latest, for seconds where they are long past.
        builder.HasIndex(x => new { x.ProviderRef, x.CreatedAt, x.Id, x.FinancialYear, x.State })
            .IsDescending(false, true, true, false, false).HasFilter("state <> 'Deleted'").HasDatabaseName("ix_invoices_of_provider");
        builder.HasIndex(x => new { x.State, x.UpdatedAt, x.Id }).HasFilter("state <> 'Deleted'").HasDatabaseName("ix_invoices_queue");
        builder.HasIndex(x => new { x.CreatedAt, x.Id }).IsDescending().HasFilter("state <> 'Deleted'").HasDatabaseName("ix_invoices_latest");
        builder.HasIndex(x => new { x.State, x.CreatedAt, x.Id }).IsDescending(false, true, true).HasFilter("state <> 'Deleted'").HasDatabaseName("ix_invoices_latest_of_state");
        // What the next payments come to stands in the index too.
        builder.HasIndex(x => x.ProviderRef, "ix_invoices_unpaid").HasFilter("paid_on is null and state <> 'Deleted'").HasDatabaseName("ix_invoices_unpaid")
            .IncludeProperties(nameof(Invoice.Id), nameof(Invoice.State), nameof(Invoice.Kind), nameof(Invoice.ExpectedOn), nameof(Invoice.NumberKey), PayableColumns.OfInvoice);
        builder.HasIndex(x => x.ProviderRef, "ix_invoices_late").HasFilter(LateSql.MayBeLate).HasDatabaseName("ix_invoices_late");
        builder.HasIndex(x => x.ProviderRef, "ix_invoices_owing").HasFilter("kind = 'Invoice' and state = 'Finalised' and items_payable < 0").HasDatabaseName("ix_invoices_owing");
        builder.HasIndex(x => x.ProviderRef, "ix_invoices_entered_otherwise").HasFilter("kind = 'Invoice' and items_payable >= 0 and (total <> items_value or total_vat <> items_vat)")
            .HasDatabaseName("ix_invoices_entered_otherwise");
        builder.HasIndex(x => x.ProviderRef, "ix_invoices_credit").HasFilter("kind = 'CreditNote' and state = 'Finalised' and paid_on is null").HasDatabaseName("ix_invoices_credit");
        builder.HasIndex(x => x.CreditsId).HasFilter("credits_id is not null");
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Invoice>().WithMany().HasForeignKey(x => x.CreditsId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<InvoiceLine> builder)
    {
        builder.ToTable("invoice_lines", t =>
        {
            t.HasCheckConstraint("ck_invoice_lines_kind", OneOf.Names<InvoiceLineKind>("kind"));
            t.HasCheckConstraint("ck_invoice_lines_what",
                "(kind = 'BalanceBroughtForward') = (line_item_ref is null) and (line_item_ref is null) = (period is null) and (line_item_ref is null) = (ss_ref is null) and (line_item_ref is null) = (commitment_year is null)");
            t.HasCheckConstraint("ck_invoice_lines_balance", "(kind = 'BalanceBroughtForward') = (balance_of is not null)");
            t.HasCheckConstraint("ck_invoice_lines_credit", "(kind = 'Credit') = (credits_line_id is not null)");
            t.HasCheckConstraint("ck_invoice_lines_period", "extract(day from period) = 1");
            t.HasCheckConstraint("ck_invoice_lines_payment", "kind <> 'Payment' or (value >= 0 and vat >= 0 and contribution >= 0 and revision = 0)");
        });
        builder.Property(x => x.Kind).HasConversion<string>().HasMaxLength(30);
        builder.Property(x => x.Working).HasColumnType("json");
        foreach (var money in new[] { "Value", "Vat", "Contribution" })
        {
            builder.Property(money).HasPrecision(14, 2);
        }

        Kept(builder.Property<decimal>(PayableColumns.OfLine), "payable", PayableColumns.LineSql);
        builder.Ignore(x => x.Amounts);
        builder.HasIndex(x => new { x.LineItemRef, x.Period, x.Revision }).IsUnique().HasFilter("is_live and kind in ('Payment', 'Adjustment')").HasDatabaseName(LineIndex);
        builder.HasIndex(x => new { x.LineItemRef, x.Period }).HasFilter("is_live and line_item_ref is not null").HasDatabaseName("ix_invoice_lines_of_line_item");
        builder.HasIndex(x => x.BalanceOf).IsUnique().HasFilter("is_live and kind = 'BalanceBroughtForward'").HasDatabaseName(BalanceIndex);
        builder.HasIndex(x => x.InvoiceId);
        builder.HasIndex(x => new { x.SsRef, x.CommitmentYear }).HasFilter("is_live and ss_ref is not null");
        builder.HasIndex(x => new { x.CreditsLineId, x.Revision }).IsUnique().HasFilter("is_live and credits_line_id is not null").HasDatabaseName(CreditIndex);
        builder.HasOne<Invoice>().WithMany().HasForeignKey(x => x.InvoiceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Invoice>().WithMany().HasForeignKey(x => x.BalanceOf).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InvoiceLine>().WithMany().HasForeignKey(x => x.CreditsLineId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CarePackageLineItem>().WithMany().HasForeignKey(x => x.LineItemRef).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(x => x.SsRef).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contract>().WithMany().HasForeignKey(x => x.ContractRef).OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>Worked out and kept by the database; what was inserted is not asked back for it.</summary>
    private static void Kept(PropertyBuilder<decimal> property, string column, string sql)
    {
        property.HasColumnName(column).HasPrecision(14, 2).HasComputedColumnSql(sql, stored: true).ValueGeneratedNever();
        property.Metadata.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        property.Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
    }
}
