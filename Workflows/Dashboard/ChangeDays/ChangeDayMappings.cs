using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Workflows.Dashboard.ChangeDays;

/// <summary>How counted days are kept.</summary>
internal sealed class ChangeDayMappings : IEntityTypeConfiguration<ChangeDay>, IEntityTypeConfiguration<ChangeDaysUntil>
{
    public void Configure(EntityTypeBuilder<ChangeDay> builder)
    {
        builder.ToTable("change_days");
        builder.HasKey(x => new { x.OfProvider, x.ProviderRef, x.Definition, x.From, x.Move, x.Day, x.To, x.Team, x.WorkingDays });
        builder.Property(x => x.ProviderRef).HasMaxLength(40);
        builder.Property(x => x.Definition).HasMaxLength(60);
        builder.Property(x => x.From).HasColumnName("from_state").HasMaxLength(40);
        builder.Property(x => x.Move).HasMaxLength(60);
        builder.Property(x => x.To).HasColumnName("to_state").HasMaxLength(40);
        builder.Property(x => x.Team).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<ChangeDaysUntil> builder)
    {
        builder.ToTable("change_days_until");
        builder.HasKey(x => x.Until);
        builder.Property(x => x.Until).ValueGeneratedNever();
        builder.Property(x => x.Calendar).HasMaxLength(64);
    }
}
