using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Organisations;
using Portal.Domain.Uplifts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Persistence.Mappings;

namespace Portal.Workflows.Uplifts;

/// <summary>How price uplift requests and their files are kept.</summary>
internal sealed class UpliftMappings : IEntityTypeConfiguration<UpliftRequest>, IEntityTypeConfiguration<UpliftFile>
{
    public void Configure(EntityTypeBuilder<UpliftRequest> builder)
    {
        builder.ToTable("uplift_requests", t =>
        {
            t.HasCheckConstraint("ck_uplift_requests_state", OneOf.Names<UpliftState>("state"));
            t.HasCheckConstraint("ck_uplift_requests_answer", "state not in ('AskedBack', 'Agreed', 'InTheRegister', 'Declined') or answer <> ''");
        });
        builder.Ignore(x => x.Title);
        builder.Property(x => x.ProviderRef).HasMaxLength(40);
        builder.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.Reason).HasMaxLength(UpliftRequest.MaxWords);
        builder.Property(x => x.Answer).HasMaxLength(UpliftRequest.MaxWords);
        builder.Property(x => x.AskedBy).HasMaxLength(200);
        builder.Property(x => x.AnsweredBy).HasMaxLength(200);
        builder.Property(x => x.Lines).HasColumnType("jsonb").HasConversion(
            v => JsonSerializer.Serialize(v, JsonSerializerOptions.Web),
            v => JsonSerializer.Deserialize<List<UpliftLine>>(v, JsonSerializerOptions.Web)!,
            new ValueComparer<IReadOnlyList<UpliftLine>>((a, b) => a!.SequenceEqual(b!), v => v.Count, v => v.ToList()));
        builder.HasIndex(x => new { x.ProviderRef, x.AskedAt });
        builder.HasIndex(x => x.AskedAt).HasFilter("state in ('Asked', 'AskedBack', 'Agreed')");
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.AskedById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<UpliftFile> builder)
    {
        builder.ToTable("uplift_files");
        builder.Ignore(x => x.Size); // its content's
        builder.Property<byte[]>("Content").IsRequired();
        builder.Property(x => x.Name).HasMaxLength(200);
        builder.Property(x => x.Type).HasMaxLength(100);
        builder.HasIndex(x => x.RequestId);
        builder.HasOne<UpliftRequest>().WithMany().HasForeignKey(x => x.RequestId).OnDelete(DeleteBehavior.Restrict);
    }
}
