using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Accounts;
using Portal.Notifications.Delivery;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>How soon people hear by email, and what waits for their next daily one.</summary>
internal sealed class EmailMappings : IEntityTypeConfiguration<EmailChoice>, IEntityTypeConfiguration<DigestLine>
{
    public void Configure(EntityTypeBuilder<EmailChoice> builder)
    {
        builder.ToTable("email_choices", t => t.HasCheckConstraint("ck_email_choices_pace", OneOf.Names<EmailPace>("pace")));
        builder.HasKey(x => new { x.UserId, x.Kind });
        builder.Property(x => x.Kind).HasMaxLength(60);
        builder.Property(x => x.Pace).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
    }

    public void Configure(EntityTypeBuilder<DigestLine> builder)
    {
        builder.ToTable("digest_lines");
        builder.Property(x => x.Kind).HasMaxLength(60);
        builder.HasIndex(x => new { x.UserId, x.CreatedAt }).HasFilter("email_id is null");
        builder.HasIndex(x => x.InstanceId);
        builder.HasIndex(x => x.EmailId).HasFilter("email_id is not null");
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
        builder.HasOne<WorkflowInstance>().WithMany().HasForeignKey(x => x.InstanceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EmailMessage>().WithMany().HasForeignKey(x => x.EmailId).OnDelete(DeleteBehavior.Restrict);
    }
}
