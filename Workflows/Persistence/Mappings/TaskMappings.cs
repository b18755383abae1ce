using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Organisations;
using Portal.Workflows.Accounts;
using Portal.Workflows.Tasks;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>Who chased a provider when. The migration's guards keep it as it was written.</summary>
internal sealed class TaskMappings : IEntityTypeConfiguration<ProviderChase>
{
    public void Configure(EntityTypeBuilder<ProviderChase> builder)
    {
        builder.ToTable("provider_chases");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.ProviderRef).HasMaxLength(40);
        builder.Property(x => x.By).HasMaxLength(200);
        builder.HasIndex(x => new { x.ProviderRef, x.At }).IsDescending(false, true);
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
