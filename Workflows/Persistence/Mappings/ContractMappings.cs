using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.CarePackages;
using Portal.Domain.Contracts;
using Portal.Domain.Organisations;
using Portal.Workflows.Accounts;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>Contract documents. Files have a table of their own, so that a list never drags 20 MB along.</summary>
internal sealed class ContractMappings :
    IEntityTypeConfiguration<ContractDocument>,
    IEntityTypeConfiguration<ContractFile>,
    IEntityTypeConfiguration<ContractOpening>
{
    public void Configure(EntityTypeBuilder<ContractDocument> builder)
    {
        builder.ToTable("contract_documents", t =>
        {
            t.HasCheckConstraint("ck_contract_documents_state", OneOf.Names<ContractState>("state"));
            t.HasCheckConstraint("ck_contract_documents_published", "state = 'Draft' or (published_at is not null and published_by is not null)");
            t.HasCheckConstraint("ck_contract_documents_decided", "state in ('Draft', 'Published') = (decided_by is null)");
            t.HasCheckConstraint("ck_contract_documents_reason", "state not in ('Rejected', 'Withdrawn') or reason <> ''");
        });
        builder.Ignore(x => x.Placement);
        builder.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.Format).HasConversion<string>().HasMaxLength(10);
        builder.Property(x => x.DocumentType).HasMaxLength(100);
        builder.Property(x => x.CarePackageRef).HasMaxLength(40);
        builder.Property(x => x.FileName).HasMaxLength(200);
        builder.Property(x => x.Sha256).HasMaxLength(64);
        builder.Property(x => x.Reason).HasMaxLength(ContractDocument.MaxReason);
        // What waits first, then what needs work, then what is settled: a number for each state, so that one index both
        // orders the lists and finds a state in them.
        builder.Property<short>("Rank").HasComputedColumnSql(
            "(case state when 'Published' then 0 when 'Draft' then 1 when 'Rejected' then 2 when 'Approved' then 3 else 4 end)::smallint", stored: true);
        builder.HasIndex("ProviderRef", "Rank", "UpdatedAt").IsDescending(false, false, true).HasDatabaseName("ix_contract_documents_of_provider");
        builder.HasIndex("ProviderRef", "ServiceRef", "Rank", "UpdatedAt").IsDescending(false, false, false, true).HasDatabaseName("ix_contract_documents_of_service");
        builder.HasIndex("Rank", "UpdatedAt").IsDescending(false, true).HasDatabaseName("ix_contract_documents_of_all");
        builder.HasIndex(x => x.SsRef);
        builder.HasIndex(x => new { x.ProviderRef, x.SsRef }).HasFilter("rank <> 1").HasDatabaseName("ix_contract_documents_clients");
        builder.HasIndex(x => new { x.CarePackageRef, x.ProviderRef }).HasFilter("state = 'Approved'").HasDatabaseName("ix_contract_documents_agreed");
        builder.HasIndex(x => x.ReplacesId).IsUnique().HasFilter("replaces_id is not null");
        builder.HasOne<ContractDocument>().WithMany().HasForeignKey(x => x.ReplacesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ContractFile>().WithMany().HasForeignKey(x => x.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Service>().WithMany().HasForeignKey(x => x.ServiceRef).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(x => x.SsRef).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ContractFile> builder)
    {
        builder.ToTable("contract_files", t => t.HasCheckConstraint("ck_contract_files_size", "size between 1 and 20971520 and size = length(content)"));
        builder.Property(x => x.Name).HasMaxLength(200);
        builder.Property(x => x.Format).HasConversion<string>().HasMaxLength(10);
        builder.Property(x => x.Sha256).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<ContractOpening> builder)
    {
        builder.ToTable("contract_openings");
        builder.HasKey(x => new { x.DocumentId, x.UserId });
        builder.HasOne<ContractDocument>().WithMany().HasForeignKey(x => x.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
