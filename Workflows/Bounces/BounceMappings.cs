using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Bounces;
using Portal.Notifications.Delivery;
using Portal.Workflows.Persistence.Mappings;

namespace Portal.Workflows.Bounces;

/// <summary>How addresses that take no email are kept, and which reports were read.</summary>
internal sealed class BounceMappings : IEntityTypeConfiguration<UnreachableAddress>, IEntityTypeConfiguration<ReadReport>
{
    public void Configure(EntityTypeBuilder<UnreachableAddress> builder)
    {
        builder.ToTable("unreachable_addresses", t =>
        {
            t.HasCheckConstraint("ck_unreachable_addresses_state", OneOf.Names<UnreachableState>("state"));
            t.HasCheckConstraint("ck_unreachable_addresses_answer", "(state = 'Settled') = (answer <> '' and settled_by <> '')");
        });
        builder.Ignore(x => x.Title);
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Address).HasMaxLength(400);
        builder.Property(x => x.Name).HasMaxLength(200);
        builder.Property(x => x.ProviderRef).HasMaxLength(40);
        builder.Property(x => x.Cause).HasMaxLength(200);
        builder.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.Answer).HasMaxLength(UnreachableAddress.MaxAnswer);
        builder.Property(x => x.SettledBy).HasMaxLength(200);

        // One task for an address, however many emails to it come back.
        builder.HasIndex(x => x.Address).IsUnique().HasFilter("state = 'Found'");
        builder.HasOne<EmailMessage>().WithMany().HasForeignKey(x => x.EmailId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReadReport> builder)
    {
        builder.ToTable("read_reports", t => t.HasCheckConstraint("ck_read_reports_outcome", OneOf.Names<ReportOutcome>("outcome")));
        builder.Property(x => x.Id).HasMaxLength(500);
        builder.Property(x => x.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(x => x.At);
        builder.HasOne<EmailMessage>().WithMany().HasForeignKey(x => x.EmailId).OnDelete(DeleteBehavior.Restrict);
    }
}
