using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Invoices;
using Portal.Domain.Organisations;
using Portal.Domain.PaymentBatches;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>Payment batches. The database holds that an invoice is in one of them only; the migration's triggers keep them as they were made.</summary>
internal sealed class BatchMappings : IEntityTypeConfiguration<PaymentBatch>, IEntityTypeConfiguration<BatchPayment>, IEntityTypeConfiguration<BatchedInvoice>
{
    private const int NameLength = 200;

    public void Configure(EntityTypeBuilder<PaymentBatch> builder)
    {
        builder.ToTable("payment_batches", t => t.HasCheckConstraint("ck_payment_batches_total", "number > 0 and payments > 0 and total > 0"));
        builder.HasKey(x => x.Number);
        builder.Property(x => x.Number).ValueGeneratedNever();
        builder.Property(x => x.MadeBy).HasMaxLength(NameLength);
        builder.Property(x => x.Total).HasPrecision(16, 2);
        builder.HasIndex(x => x.RequestId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<BatchPayment> builder)
    {
        builder.ToTable("batch_payments", t => t.HasCheckConstraint("ck_batch_payments_amount", "amount > 0 and position > 0"));
        builder.HasKey(x => new { x.BatchNumber, x.Position });
        builder.Property(x => x.Provider).HasMaxLength(NameLength);
        builder.Property(x => x.Amount).HasPrecision(16, 2);
        builder.Ignore(x => x.Reference);
        builder.HasIndex(x => new { x.ProviderRef, x.BatchNumber });
        builder.HasOne<PaymentBatch>().WithMany().HasForeignKey(x => x.BatchNumber).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BatchedInvoice> builder)
    {
        builder.ToTable("batched_invoices", t => t.HasCheckConstraint("ck_batched_invoices_amount", "amount <> 0"));
        builder.HasKey(x => x.InvoiceId);
        builder.Property(x => x.Amount).HasPrecision(14, 2);
        builder.HasIndex(x => new { x.BatchNumber, x.Position });
        builder.HasOne<Invoice>().WithMany().HasForeignKey(x => x.InvoiceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BatchPayment>().WithMany().HasForeignKey(x => new { x.BatchNumber, x.Position }).OnDelete(DeleteBehavior.Restrict);
    }
}
