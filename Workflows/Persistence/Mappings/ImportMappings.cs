using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Workflows.Register;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>The history of imports; the counts of its files are one jsonb value.</summary>
internal sealed class ImportMappings : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("import_runs");
        builder.Property(x => x.By).HasMaxLength(200);
        builder.Property(x => x.Mode).HasConversion<string>().HasMaxLength(20);
        builder.OwnsMany(x => x.Files, files => files.ToJson());
        builder.HasIndex(x => x.At);
    }
}
