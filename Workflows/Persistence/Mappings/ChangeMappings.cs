using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Changes;
using Portal.Domain.Organisations;
using Portal.Workflows.Accounts;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>What providers ask to be changed. The migration's guards keep what was asked for as it was.</summary>
internal sealed class ChangeMappings : IEntityTypeConfiguration<ChangeRequest>
{
    public void Configure(EntityTypeBuilder<ChangeRequest> builder)
    {
        builder.ToTable("change_requests", t =>
        {
            t.HasCheckConstraint("ck_change_requests_state", OneOf.Names<ChangeState>("state"));
            t.HasCheckConstraint("ck_change_requests_decided", "(state = 'Requested') = (decided_by is null) and (state = 'Requested') = (decided_at is null)");
            t.HasCheckConstraint("ck_change_requests_reason", "(state = 'Declined') = (reason is not null)");
        });
        builder.Ignore(x => x.IsAccess);
        builder.Ignore(x => x.DisplayName);
        builder.Property(x => x.ProviderRef).HasMaxLength(40);
        builder.Property(x => x.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.SubjectKey).HasMaxLength(40);
        builder.Property(x => x.SubjectLabel).HasMaxLength(700);
        builder.Property(x => x.Values).HasColumnType("jsonb").HasConversion(
            v => JsonSerializer.Serialize(v, JsonSerializerOptions.Web),
            v => JsonSerializer.Deserialize<List<ChangedValue>>(v, JsonSerializerOptions.Web)!,
            new ValueComparer<IReadOnlyList<ChangedValue>>((a, b) => a!.SequenceEqual(b!), v => v.Count, v => v.ToList()));
        builder.Property(x => x.Message).HasMaxLength(ChangeRequest.MaxWords);
        builder.Property(x => x.Reason).HasMaxLength(ChangeRequest.MaxWords);
        builder.Property(x => x.RequestedBy).HasMaxLength(200);
        builder.Property(x => x.DecidedBy).HasMaxLength(200);
        builder.HasIndex(x => x.Number).IsUnique();
        builder.HasIndex(x => new { x.ProviderRef, x.Number });
        builder.HasIndex(x => x.Number, "ix_change_requests_open").HasFilter("state = 'Requested'");
        builder.HasIndex(x => x.SubjectKey).HasFilter("subject_key is not null");
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.RequestedById).OnDelete(DeleteBehavior.Restrict);
    }
}
