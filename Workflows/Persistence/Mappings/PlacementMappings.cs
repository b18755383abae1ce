using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.CarePackages;
using Portal.Domain.Organisations;
using Portal.Domain.Placements;
using Portal.Workflows.Accounts;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>What providers report about placements.</summary>
internal sealed class PlacementMappings : IEntityTypeConfiguration<PlacementReport>
{
    public void Configure(EntityTypeBuilder<PlacementReport> builder)
    {
        builder.ToTable("placement_reports", t =>
        {
            t.HasCheckConstraint("ck_placement_reports_state", OneOf.Names<PlacementReportState>("state"));
            t.HasCheckConstraint("ck_placement_reports_kind", "(kind = 'Missing') = (line_item_ref is null) and " + OneOf.Names<PlacementReportKind>("kind"));
            t.HasCheckConstraint("ck_placement_reports_answer", "state not in ('Settled', 'Declined') or answer <> ''");
            t.HasCheckConstraint("ck_placement_reports_days", "last_day is null or last_day >= day");
            t.HasCheckConstraint("ck_placement_reports_held", "held_to is null or held_to >= held_from");
            t.HasCheckConstraint("ck_placement_reports_cost", "weekly_cost is null or weekly_cost >= 0");
        });
        builder.Ignore(x => x.Title);
        builder.Property(x => x.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.Who).HasMaxLength(200);
        builder.Property(x => x.WeeklyCost).HasPrecision(12, 2);
        builder.Property(x => x.Words).HasMaxLength(PlacementReport.MaxWords);
        builder.Property(x => x.Answer).HasMaxLength(PlacementReport.MaxWords);
        builder.Property(x => x.ReportedBy).HasMaxLength(200);
        builder.Property(x => x.AnsweredBy).HasMaxLength(200);
        builder.HasIndex(x => new { x.ProviderRef, x.ReportedAt });
        builder.HasIndex(x => x.ReportedAt).HasFilter("state = 'Reported'");
        builder.HasIndex(x => x.LineItemRef).HasFilter("held_from is not null").HasDatabaseName("ix_placement_reports_holding");
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Service>().WithMany().HasForeignKey(x => x.ServiceRef).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Service>().WithMany().HasForeignKey(x => x.ToServiceRef).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CarePackageLineItem>().WithMany().HasForeignKey(x => x.LineItemRef).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(x => x.SsRef).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.ReportedById).OnDelete(DeleteBehavior.Restrict);
    }
}
