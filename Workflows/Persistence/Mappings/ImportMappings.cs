using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Workflows.Accounts;
using Portal.Workflows.Register;
using Portal.Workflows.Register.Uploads;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>Uploads, the history of imports and what each changed; the counts of an import's files are one jsonb value.</summary>
internal sealed class ImportMappings
    : IEntityTypeConfiguration<ImportRun>, IEntityTypeConfiguration<RegisterChange>, IEntityTypeConfiguration<RegisterUpload>,
        IEntityTypeConfiguration<UploadedFile>, IEntityTypeConfiguration<UploadChunk>
{
    private const int NameLength = 200;
    private const int WordLength = 20;
    private const int FileLength = 260;

    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("import_runs");
        builder.Property(x => x.By).HasMaxLength(NameLength);
        builder.Property(x => x.Mode).HasConversion<string>().HasMaxLength(WordLength);
        builder.OwnsMany(x => x.Files, files => files.ToJson());
        builder.HasIndex(x => x.At);
        builder.HasIndex(x => x.UploadId);
        builder.HasOne<RegisterUpload>().WithMany().HasForeignKey(x => x.UploadId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RegisterChange> builder)
    {
        builder.ToTable("register_changes");
        builder.Property(x => x.Id).UseIdentityAlwaysColumn();
        builder.Property(x => x.File).HasMaxLength(FileLength);
        builder.HasIndex(x => new { x.ImportId, x.Id });
        builder.HasIndex(x => new { x.File, x.Key });
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(x => x.ImportId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RegisterUpload> builder)
    {
        builder.ToTable("import_uploads");
        builder.Property(x => x.By).HasMaxLength(NameLength);
        builder.Property(x => x.DecidedBy).HasMaxLength(NameLength);
        builder.Property(x => x.State).HasConversion<string>().HasMaxLength(WordLength);
        builder.Property(x => x.Stage).HasConversion<string>().HasMaxLength(WordLength);
        builder.Property(x => x.StageFile).HasMaxLength(FileLength);
        builder.Property(x => x.Mode).HasConversion<string>().HasMaxLength(WordLength);
        builder.Property(x => x.Confirmed).HasMaxLength(64);
        builder.HasIndex(x => x.At).HasFilter("state not in ('Applied', 'Discarded')");
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.DecidedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(x => x.Files).WithOne().HasForeignKey(x => x.UploadId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<UploadedFile> builder)
    {
        builder.ToTable("import_upload_files");
        builder.HasKey(x => new { x.UploadId, x.Position });
        builder.Property(x => x.Name).HasMaxLength(FileLength);
        builder.Property(x => x.Sha256).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<UploadChunk> builder)
    {
        builder.ToTable("import_chunks");
        builder.HasKey(x => new { x.UploadId, x.Position, x.Sequence });
        builder.HasOne<RegisterUpload>().WithMany().HasForeignKey(x => x.UploadId).OnDelete(DeleteBehavior.Restrict);
    }
}
