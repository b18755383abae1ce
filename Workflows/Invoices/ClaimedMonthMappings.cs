using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Organisations;

namespace Portal.Workflows.Invoices;

/// <summary>How what is claimed of months is kept.</summary>
internal sealed class ClaimedMonthMappings : IEntityTypeConfiguration<ClaimedMonth>
{
    private const int RefLength = 40;

    public void Configure(EntityTypeBuilder<ClaimedMonth> builder)
    {
        builder.ToTable("claimed_months");
        builder.HasKey(x => new { x.ProviderRef, x.Period });
        builder.Property(x => x.ProviderRef).HasMaxLength(RefLength);
        builder.Property(x => x.Invoiced).HasPrecision(14, 2);
        builder.Property(x => x.Paid).HasPrecision(14, 2);
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef).OnDelete(DeleteBehavior.Restrict);
    }
}
