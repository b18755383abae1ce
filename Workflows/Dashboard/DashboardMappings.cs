using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Workflows.Accounts;

namespace Portal.Workflows.Dashboard;

/// <summary>How it is kept who wants the weekly letter.</summary>
internal sealed class DashboardMappings : IEntityTypeConfiguration<WeeklyLetter>
{
    public void Configure(EntityTypeBuilder<WeeklyLetter> builder)
    {
        builder.ToTable("weekly_letters");
        builder.HasKey(x => x.UserId);
        builder.HasOne<AppUser>().WithOne().HasForeignKey<WeeklyLetter>(x => x.UserId);
    }
}
