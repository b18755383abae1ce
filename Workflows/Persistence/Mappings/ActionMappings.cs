using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Actions;
using Portal.Domain.Organisations;
using Portal.Workflows.Accounts;
using Portal.Workflows.Actions;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>
/// Actions, their threads, and the teams they lie with. The migration adds the full-text index and triggers that keep a
/// thread as it was written.
/// </summary>
internal sealed class ActionMappings :
    IEntityTypeConfiguration<ActionItem>,
    IEntityTypeConfiguration<ActionPost>,
    IEntityTypeConfiguration<ActionFile>,
    IEntityTypeConfiguration<ActionFileChunk>,
    IEntityTypeConfiguration<ActionRead>,
    IEntityTypeConfiguration<Team>,
    IEntityTypeConfiguration<AnswerTemplate>,
    IEntityTypeConfiguration<Draft>
{
    private const int RefLength = 40;
    private const int NameLength = 200;
    private const int TeamLength = 100;

    public void Configure(EntityTypeBuilder<ActionItem> builder)
    {
        builder.ToTable("actions", t =>
        {
            t.HasCheckConstraint("ck_actions_state", OneOf.Names<ActionState>("state"));
            t.HasCheckConstraint("ck_actions_type", OneOf.Names<ActionType>("type"));
            t.HasCheckConstraint("ck_actions_subject", "(subject_kind is null) = (subject_key is null) and (subject_kind is null) = (subject_label is null)");
            t.HasCheckConstraint("ck_actions_reason", "(state = 'Closed') = (close_reason is not null)");
            t.HasCheckConstraint("ck_actions_assignee", "(assignee_id is null) = (assignee is null)");
            t.HasCheckConstraint("ck_actions_posts", "posts > 0 and last_open_post between 1 and posts");
        });
        builder.Property(x => x.ProviderRef).HasMaxLength(RefLength);
        builder.Property(x => x.Type).HasConversion<string>().HasMaxLength(30);
        builder.Property(x => x.Title).HasMaxLength(ActionItem.MaxTitle);
        builder.Property(x => x.SubjectKind).HasConversion<string>().HasMaxLength(30);
        builder.Property(x => x.SubjectKey).HasMaxLength(RefLength);
        builder.Property(x => x.SubjectLabel).HasMaxLength(NameLength);
        builder.Property(x => x.OpenedBy).HasMaxLength(NameLength);
        builder.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.Team).HasMaxLength(TeamLength);
        builder.Property(x => x.Assignee).HasMaxLength(NameLength);
        builder.Property(x => x.CloseReason).HasMaxLength(ActionItem.MaxMessage);
        builder.Ignore(x => x.NewPosts);
        builder.Ignore(x => x.DisplayName);
        builder.Ignore(x => x.Said);
        builder.Ignore(x => x.SaidAt);
        builder.HasIndex(x => x.Number).IsUnique();
        builder.HasIndex(x => new { x.ProviderRef, x.LastPostAt, x.Id }).IsDescending(false, true, true).HasDatabaseName("ix_actions_of_provider");
        builder.HasIndex(x => new { x.ProviderRef, x.LastPostAt, x.Id }, "ix_actions_open_of_provider").IsDescending(false, true, true).HasFilter("state <> 'Closed'");
        builder.HasIndex(x => new { x.LastPostAt, x.Id }).IsDescending(true, true).HasDatabaseName("ix_actions_latest");
        builder.HasIndex(x => new { x.Team, x.LastPostAt, x.Id }).IsDescending(false, true, true).HasFilter("state <> 'Closed'").HasDatabaseName("ix_actions_inbox");
        builder.HasIndex(x => new { x.AssigneeId, x.LastPostAt, x.Id }).IsDescending(false, true, true).HasFilter("state <> 'Closed' and assignee_id is not null").HasDatabaseName("ix_actions_desk");
        builder.HasIndex(x => x.DueOn).HasFilter("state <> 'Closed'").HasDatabaseName("ix_actions_due");
        builder.HasIndex(x => new { x.Team, x.LastPostAt, x.Id }, "ix_actions_closed_of_team").IsDescending(false, true, true)
            .HasFilter("state = 'Closed'").HasDatabaseName("ix_actions_closed_of_team");
        builder.HasIndex(x => new { x.Type, x.LastPostAt, x.Id }, "ix_actions_closed_of_type").IsDescending(false, true, true)
            .HasFilter("state = 'Closed'").HasDatabaseName("ix_actions_closed_of_type");
        builder.HasIndex(x => new { x.AssigneeId, x.LastPostAt, x.Id }, "ix_actions_closed_by").IsDescending(false, true, true)
            .HasFilter("state = 'Closed' and assignee_id is not null").HasDatabaseName("ix_actions_closed_by");
        builder.HasIndex(x => new { x.SubjectKind, x.SubjectKey }).HasFilter("subject_key is not null").HasDatabaseName("ix_actions_subject");
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(x => x.Team).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.AssigneeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ActionPost> builder)
    {
        builder.ToTable("action_posts", t =>
        {
            t.HasCheckConstraint("ck_action_posts_kind", OneOf.Names<PostKind>("kind"));
            t.HasCheckConstraint("ck_action_posts_note", "kind <> 'Note' or side = 'Council'");
        });
        builder.HasKey(x => new { x.ActionId, x.Position });
        builder.Property<string>("ProviderRef").HasMaxLength(RefLength);
        // The action's title, with its first post, so that a search finds it there.
        builder.Property<string?>("Heading").HasMaxLength(ActionItem.MaxTitle);
        builder.Property(x => x.By).HasMaxLength(NameLength);
        builder.Property(x => x.Organisation).HasMaxLength(NameLength);
        builder.Property(x => x.Side).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.Text).HasMaxLength(ActionItem.MaxMessage);
        builder.HasOne<ActionItem>().WithMany().HasForeignKey(x => x.ActionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ActionFile> builder)
    {
        builder.ToTable("action_files", t => t.HasCheckConstraint("ck_action_files_post", "(action_id is null) = (position is null)"));
        builder.Property(x => x.Name).HasMaxLength(NameLength);
        builder.Property(x => x.Type).HasMaxLength(NameLength);
        builder.Property(x => x.Sha256).HasMaxLength(64);
        builder.HasIndex(x => x.FormId);
        builder.HasIndex(x => x.ActionId).HasFilter("action_id is not null");
        builder.HasOne<ActionPost>().WithMany().HasForeignKey(x => new { x.ActionId, x.Position }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ActionFileChunk> builder)
    {
        builder.ToTable("action_file_chunks");
        builder.HasKey(x => new { x.FileId, x.Sequence });
        builder.HasOne<ActionFile>().WithMany().HasForeignKey(x => x.FileId);
    }

    public void Configure(EntityTypeBuilder<ActionRead> builder)
    {
        builder.ToTable("action_reads");
        builder.HasKey(x => new { x.UserId, x.ActionId });
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
        builder.HasOne<ActionItem>().WithMany().HasForeignKey(x => x.ActionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AnswerTemplate> builder)
    {
        builder.ToTable("answer_templates");
        builder.Property(x => x.Title).HasMaxLength(ActionItem.MaxTitle);
        builder.Property(x => x.Text).HasMaxLength(ActionItem.MaxMessage);
        builder.Property(x => x.ChangedBy).HasMaxLength(NameLength);
        builder.HasIndex(x => x.Title).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("drafts");
        builder.HasKey(x => new { x.UserId, x.ProviderRef, x.Place });
        builder.Property(x => x.ProviderRef).HasMaxLength(RefLength);
        builder.Property(x => x.Place).HasMaxLength(Draft.MaxPlace);
        builder.Property(x => x.Text).HasMaxLength(Draft.MaxText);
        builder.HasIndex(x => x.At);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId);
    }

    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("teams");
        builder.HasKey(x => x.Name);
        builder.Property(x => x.Name).HasMaxLength(TeamLength);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.LeadId).OnDelete(DeleteBehavior.SetNull);
    }
}
