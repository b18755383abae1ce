using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Workflows.Accounts;
using Portal.Workflows.Persistence.Encryption;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>Accounts. Identity names its tables explicitly, so the snake_case convention leaves them alone: named here.</summary>
internal sealed class AccountMappings :
    IEntityTypeConfiguration<AppUser>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<Membership>,
    IEntityTypeConfiguration<TeamMember>,
    IEntityTypeConfiguration<Session>,
    IEntityTypeConfiguration<DataProtectionKey>,
    IEntityTypeConfiguration<AttemptCount>,
    IEntityTypeConfiguration<UserLimit>,
    IEntityTypeConfiguration<LimitChange>,
    IEntityTypeConfiguration<TwoStepRule>,
    IEntityTypeConfiguration<AllowedFrame>,
    IEntityTypeConfiguration<FrameCode>,
    IEntityTypeConfiguration<OneTimeToken>,
    IEntityTypeConfiguration<UsedKey>
{
    public void Configure(EntityTypeBuilder<OneTimeToken> builder)
    {
        builder.ToTable("one_time_tokens", t => t.HasCheckConstraint("ck_one_time_tokens_purpose", OneOf.Names<OneTimePurpose>("purpose")));
        builder.HasKey(x => x.Hash);
        builder.Property(x => x.Purpose).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(x => x.UserId);
        builder.HasIndex(x => x.ExpiresAt);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
    }

    public void Configure(EntityTypeBuilder<UsedKey> builder)
    {
        builder.ToTable("used_keys");
        builder.Property(x => x.Id).HasMaxLength(20);
    }

    public void Configure(EntityTypeBuilder<AllowedFrame> builder)
    {
        builder.ToTable("allowed_frames");
        builder.HasKey(x => new { x.ProviderRef, x.Origin });
        builder.Property(x => x.Origin).HasMaxLength(Domain.Accounts.FrameOrigin.MaxLength);
        builder.Property(x => x.AllowedBy).HasMaxLength(200);
        builder.HasOne<Domain.Organisations.Provider>().WithMany().HasForeignKey(x => x.ProviderRef);
    }

    public void Configure(EntityTypeBuilder<FrameCode> builder)
    {
        builder.ToTable("frame_codes");
        builder.HasKey(x => x.CodeHash);
        builder.HasIndex(x => x.ExpiresAt);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
    }

    public void Configure(EntityTypeBuilder<TwoStepRule> builder)
    {
        builder.ToTable("two_step_rules", t => t.HasCheckConstraint("ck_two_step_rules_only", "id = 1"));
        builder.Property(x => x.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<AppUser> builder)
    {
        builder.ToTable("users");
        builder.Property(x => x.Name).HasMaxLength(200).UseCollation(NameOrder.Collation);
        builder.Property(x => x.Kind).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(x => x.DelegateId).HasFilter("delegate_id is not null");
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.DelegateId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<UserLimit> builder)
    {
        builder.ToTable("user_limits", t => t.HasCheckConstraint("ck_user_limits_pounds", "pounds >= 0"));
        builder.HasKey(x => new { x.UserId, x.Kind });
        builder.Property(x => x.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.Pounds).HasPrecision(14, 2);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<LimitChange> builder)
    {
        builder.ToTable("limit_changes", t => t.HasCheckConstraint("ck_limit_changes_another", "by_id <> user_id"));
        builder.Property(x => x.By).HasMaxLength(200);
        builder.Property(x => x.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.Was).HasPrecision(14, 2);
        builder.Property(x => x.Becomes).HasPrecision(14, 2);
        builder.HasIndex(x => new { x.UserId, x.At });
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.ById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("user_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("user_logins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.ToTable("user_tokens");

    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("memberships");
        builder.HasKey(x => new { x.UserId, x.ProviderRef });
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
        builder.HasIndex(x => x.ProviderRef);
        builder.HasOne<Domain.Organisations.Provider>().WithMany().HasForeignKey(x => x.ProviderRef);
    }

    public void Configure(EntityTypeBuilder<TeamMember> builder)
    {
        builder.ToTable("team_members");
        builder.HasKey(x => new { x.UserId, x.Team });
        builder.Property(x => x.Team).HasMaxLength(100);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        // Defaults for the sessions from before these columns.
        builder.Property(x => x.Id).HasDefaultValueSql("gen_random_uuid()");
        builder.Property(x => x.SeenAt).HasDefaultValueSql("now()");
        builder.Property(x => x.IpAddress).HasMaxLength(60);
        builder.Property(x => x.UserAgent).HasMaxLength(300);
        builder.HasIndex(x => x.Id).IsUnique();
        builder.HasKey(x => x.KeyHash);
        builder.HasIndex(x => x.UserId);

        // Expired rows are looked for by the tidying job.
        builder.HasIndex(x => x.ExpiresAt);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
    }

    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.ToTable("data_protection_keys");

    public void Configure(EntityTypeBuilder<AttemptCount> builder)
    {
        builder.ToTable("attempt_counts");
        builder.HasKey(x => x.KeyHash);
    }
}
