using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Workflows.Audit;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>The audit list. The migration's guards keep it as it was written.</summary>
internal sealed class AuditMappings : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.Property(x => x.Kind).HasConversion<string>().HasMaxLength(30);
        builder.Property(x => x.UserName).HasMaxLength(200);
        builder.Property(x => x.Organisation).HasMaxLength(200);
        builder.Property(x => x.Subject).HasMaxLength(400);
        builder.Property(x => x.Detail).HasMaxLength(1_000);
        builder.Property(x => x.IpAddress).HasMaxLength(60);
        builder.HasIndex(x => new { x.At, x.Id }).IsDescending();
        builder.HasIndex(x => new { x.Kind, x.At, x.Id }).IsDescending(false, true, true);
        builder.HasIndex(x => new { x.UserId, x.At }).IsDescending(false, true);
        builder.HasIndex(x => new { x.UserName, x.At, x.Id }).IsDescending(false, true, true).HasFilter("user_name is not null");
        builder.HasIndex(x => new { x.UserId, x.At }, "ix_audit_entries_signed_in").IsDescending(false, true).HasFilter("kind = 'SignedIn'").HasDatabaseName("ix_audit_entries_signed_in");
        builder.HasIndex(x => x.Subject, "ix_audit_entries_invited").HasFilter("kind = 'Invited'").HasDatabaseName("ix_audit_entries_invited");
        builder.HasIndex(x => new { x.Subject, x.At }).IsDescending(false, true).HasFilter("subject is not null");
    }
}
