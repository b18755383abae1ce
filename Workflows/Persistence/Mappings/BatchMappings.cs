using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Invoices;
using Portal.Domain.Organisations;
using Portal.Domain.PaymentBatches;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>Payment batches. The database holds that an invoice stands in one of them only; the migration's triggers keep what was released as it was.</summary>
internal sealed class BatchMappings : IEntityTypeConfiguration<PaymentBatch>, IEntityTypeConfiguration<BatchPayment>, IEntityTypeConfiguration<BatchedInvoice>
{
    private const int NameLength = 200;

    public void Configure(EntityTypeBuilder<PaymentBatch> builder)
    {
        builder.ToTable("payment_batches", t =>
        {
            t.HasCheckConstraint("ck_payment_batches_total", "number > 0 and payments > 0 and total > 0");
            t.HasCheckConstraint("ck_payment_batches_state", OneOf.Names<PaymentBatchState>("state"));
            t.HasCheckConstraint("ck_payment_batches_released", "(state = 'Released') = (released_at is not null and released_by is not null and released_by_id is not null)");
        });
        builder.HasKey(x => x.Number);
        builder.Property(x => x.Number).ValueGeneratedNever();
        builder.Property(x => x.MadeBy).HasMaxLength(NameLength);
        builder.Property(x => x.Total).HasPrecision(16, 2);
        builder.HasIndex(x => x.Id).IsUnique();
        builder.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.ReleasedBy).HasMaxLength(NameLength);
        builder.Ignore(x => x.Title);
    }

    public void Configure(EntityTypeBuilder<BatchPayment> builder)
    {
        builder.ToTable("batch_payments", t =>
        {
            t.HasCheckConstraint("ck_batch_payments_amount", "amount > 0 and position > 0");
            t.HasCheckConstraint("ck_batch_payments_state", OneOf.Names<BatchPaymentState>("state"));
            t.HasCheckConstraint("ck_batch_payments_returned", "(state = 'Returned') = (was_paid_on is not null and returned_on is not null) and returned_on >= was_paid_on");
        });
        builder.HasKey(x => new { x.BatchNumber, x.Position });
        builder.Property(x => x.Provider).HasMaxLength(NameLength);
        builder.Property(x => x.Amount).HasPrecision(16, 2);
        builder.Ignore(x => x.Reference);
        builder.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(x => new { x.ProviderRef, x.BatchNumber });
        builder.HasOne<PaymentBatch>().WithMany().HasForeignKey(x => x.BatchNumber).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BatchedInvoice> builder)
    {
        builder.ToTable("batched_invoices", t =>
        {
            t.HasCheckConstraint("ck_batched_invoices_amount", "amount <> 0");
            t.HasCheckConstraint("ck_batched_invoices_state", OneOf.Names<BatchedInvoiceState>("state"));
        });
        builder.HasKey(x => new { x.InvoiceId, x.BatchNumber });
        builder.Property(x => x.Amount).HasPrecision(14, 2);
        builder.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(x => x.InvoiceId).IsUnique().HasFilter("state = 'Standing'").HasDatabaseName("ix_batched_invoices_standing");
        builder.HasIndex(x => new { x.BatchNumber, x.Position }).IncludeProperties(x => new { x.State, x.PaidOn }); // when a payment was made, without the table
        builder.HasIndex(x => x.BatchNumber).HasFilter("state = 'Standing' and paid_on is null").HasDatabaseName("ix_batched_invoices_unpaid").IncludeProperties(x => x.InvoiceId);
        builder.HasOne<Invoice>().WithMany().HasForeignKey(x => x.InvoiceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BatchPayment>().WithMany().HasForeignKey(x => new { x.BatchNumber, x.Position }).OnDelete(DeleteBehavior.Restrict);
    }
}
