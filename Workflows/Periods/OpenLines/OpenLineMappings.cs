using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.CarePackages;
using Portal.Domain.Organisations;

namespace Portal.Workflows.Periods.OpenLines;

/// <summary>How open lines are kept.</summary>
internal sealed class OpenLineMappings : IEntityTypeConfiguration<OpenLine>
{
    private const int RefLength = 40;

    public void Configure(EntityTypeBuilder<OpenLine> builder)
    {
        builder.ToTable("open_lines");
        builder.HasKey(x => new { x.LineItemRef, x.Period });
        builder.Property(x => x.LineItemRef).HasMaxLength(RefLength);
        builder.Property(x => x.ProviderRef).HasMaxLength(RefLength);
        builder.Property(x => x.Due).HasPrecision(14, 2);
        builder.HasIndex(x => new { x.ProviderRef, x.Period, x.LineItemRef }).IncludeProperties(x => new { x.Blocks, x.Due }); // sums of a month, and the first that blocks, without the table
        builder.HasOne<CarePackageLineItem>().WithMany().HasForeignKey(x => x.LineItemRef).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef).OnDelete(DeleteBehavior.Restrict);
    }
}
