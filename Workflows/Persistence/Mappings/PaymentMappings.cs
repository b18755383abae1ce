using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.CarePackages;
using Portal.Domain.Organisations;
using Portal.Domain.Periods;
using Portal.Domain.PurchaseOrders;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>Released periods, and purchase orders with every revision that there was.</summary>
internal sealed class PaymentMappings :
    IEntityTypeConfiguration<ReleasedPeriod>,
    IEntityTypeConfiguration<PurchaseOrder>,
    IEntityTypeConfiguration<PurchaseOrderRevision>,
    IEntityTypeConfiguration<PurchaseOrderLine>
{
    private const int NameLength = 200;

    public void Configure(EntityTypeBuilder<ReleasedPeriod> builder)
    {
        builder.ToTable("released_periods", t => t.HasCheckConstraint("ck_released_periods_first", "extract(day from first) = 1"));
        builder.Ignore(x => x.Period);
        builder.Property(x => x.ReleasedBy).HasMaxLength(NameLength);
        builder.Property(x => x.EarlyReason).HasMaxLength(2_000);
        builder.HasIndex(x => new { x.ProviderRef, x.First }).IsUnique();
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PurchaseOrder> builder)
    {
        builder.ToTable("purchase_orders", t => t.HasCheckConstraint("ck_purchase_orders_value", "value >= 0 and revision >= 1"));
        builder.Ignore(x => x.FinancialYear);
        builder.Property(x => x.Number).UseIdentityAlwaysColumn().HasIdentityOptions(startValue: 20_001);
        builder.Property(x => x.Value).HasPrecision(14, 2);
        builder.HasIndex(x => x.Number).IsUnique();
        builder.HasIndex(x => new { x.ProviderRef, x.SsRef, x.Year }).IsUnique();
        builder.HasIndex(x => new { x.Year, x.SsRef });
        builder.HasIndex(x => new { x.Year, x.ProviderRef }).IncludeProperties(x => x.Value); // a year's sums without the table
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(x => x.SsRef).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PurchaseOrderRevision> builder)
    {
        builder.ToTable("purchase_order_revisions");
        builder.HasKey(x => new { x.OrderId, x.Revision });
        builder.Property(x => x.Value).HasPrecision(14, 2);
        builder.HasOne<PurchaseOrder>().WithMany().HasForeignKey(x => x.OrderId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PurchaseOrderLine> builder)
    {
        builder.ToTable("purchase_order_lines", t => t.HasCheckConstraint("ck_purchase_order_lines_days", "days > 0 and \"to\" - \"from\" + 1 = days"));
        builder.HasKey(x => new { x.OrderId, x.Revision, x.LineItemRef });
        builder.Property(x => x.ServiceLevel).HasMaxLength(NameLength);
        builder.Property(x => x.WeeklyCost).HasPrecision(12, 2);
        builder.Property(x => x.Value).HasPrecision(14, 2);
        builder.HasIndex(x => new { x.ServiceRef, x.OrderId });
        builder.HasOne<PurchaseOrderRevision>().WithMany().HasForeignKey(x => new { x.OrderId, x.Revision }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CarePackageLineItem>().WithMany().HasForeignKey(x => x.LineItemRef).OnDelete(DeleteBehavior.Restrict);
    }
}
