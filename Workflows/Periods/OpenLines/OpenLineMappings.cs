using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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

        // No foreign keys: what is kept is written from line items that the same statement reads, and the night holds all of it against them. To look each one up again
        // was nearly half of what it took to write a month's.
    }
}
