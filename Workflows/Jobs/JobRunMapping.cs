using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Workflows.Jobs;

/// <summary>The table of runs.</summary>
internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("job_runs");
        builder.Property(x => x.Job).HasMaxLength(60);
        builder.Property(x => x.Host).HasMaxLength(100);
        builder.Property(x => x.AskedBy).HasMaxLength(200);
        builder.Property(x => x.Did).HasMaxLength(JobRun.MaxDid);
        builder.Property(x => x.Failure).HasMaxLength(JobRun.MaxDid);
        builder.HasIndex(x => new { x.Job, x.Id });
    }
}
