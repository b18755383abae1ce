using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Organisations;

namespace Portal.Workflows.Invoices;

/// <summary>How the spend of commitments is kept.</summary>
internal sealed class CommitmentSpendMappings : IEntityTypeConfiguration<CommitmentSpend>
{
    private const int RefLength = 40;

    public void Configure(EntityTypeBuilder<CommitmentSpend> builder)
    {
        builder.ToTable("commitment_spend");
        builder.HasKey(x => new { x.ProviderRef, x.SsRef, x.Year });
        builder.Property(x => x.ProviderRef).HasMaxLength(RefLength);
        builder.Property(x => x.SsRef).HasMaxLength(RefLength);
        builder.Property(x => x.Value).HasPrecision(14, 2);
        builder.HasIndex(x => new { x.Year, x.ProviderRef }).IncludeProperties(x => x.Value); // a year's sums without the table
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef).OnDelete(DeleteBehavior.Restrict);
    }
}
