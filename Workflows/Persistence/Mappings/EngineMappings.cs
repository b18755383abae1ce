using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Notifications.Delivery;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>The engine's tables. The migration adds a trigger that refuses every update and delete of the journal.</summary>
internal sealed class EngineMappings :
    IEntityTypeConfiguration<WorkflowInstance>,
    IEntityTypeConfiguration<TaskRule>,
    IEntityTypeConfiguration<TaskRead>,
    IEntityTypeConfiguration<JournalEntry>,
    IEntityTypeConfiguration<StateChange>,
    IEntityTypeConfiguration<WorkflowTimer>,
    IEntityTypeConfiguration<OutboxMessage>,
    IEntityTypeConfiguration<EmailMessage>,
    IEntityTypeConfiguration<Incident>,
    IEntityTypeConfiguration<MailPause>
{
    public void Configure(EntityTypeBuilder<WorkflowInstance> builder)
    {
        builder.ToTable("workflow_instances");
        builder.Property(x => x.Definition).HasMaxLength(60);
        builder.Property(x => x.Subject).HasMaxLength(200);
        builder.Property(x => x.ProviderRef).HasMaxLength(40);
        builder.Property(x => x.State).HasMaxLength(40);
        builder.Property(x => x.TurnKind).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.Turn).HasMaxLength(60);
        builder.Property(x => x.Team).HasMaxLength(100);
        builder.Property(x => x.HeldBecause).HasMaxLength(WorkflowInstance.MaxHold);
        builder.Property(x => x.Client).HasMaxLength(40);
        builder.Property(x => x.Money).HasPrecision(14, 2);
        builder.Property(x => x.Note).HasMaxLength(TaskLine.MaxNote);
        builder.Property(x => x.News).HasMaxLength(60);

        // Two moves at once: the second finds another number and is told.
        builder.Property(x => x.Seq).IsConcurrencyToken();

        // What the dashboard counts stands in the index too, so that counting reads nothing else.
        builder.HasIndex(x => new { x.DueAt, x.Since, x.Id }).HasDatabaseName("ix_workflow_instances_open").HasFilter("ended_at is null")
            .IncludeProperties(x => new { x.Definition, x.State, x.TurnKind, x.Turn, x.Team, x.ProviderRef, x.HeldUntil, x.Money });
        builder.HasIndex(x => new { x.ProviderRef, x.DueAt, x.Since, x.Id }).HasDatabaseName("ix_workflow_instances_provider").HasFilter("ended_at is null and turn_kind = 'Provider'");
        builder.HasIndex(x => new { x.ProviderRef, x.NewsAt }).HasDatabaseName("ix_workflow_instances_news").HasFilter("news_at is not null");
        builder.HasIndex(x => new { x.OwnerId, x.DueAt, x.Since, x.Id }).HasDatabaseName("ix_workflow_instances_owner").HasFilter("ended_at is null and owner_id is not null");
        builder.HasIndex(x => new { x.Team, x.DueAt, x.Since, x.Id }).HasDatabaseName("ix_workflow_instances_team").HasFilter("ended_at is null and turn_kind = 'Team'");
        builder.HasIndex(x => x.Client).HasFilter("client is not null");
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => x.Since).HasDatabaseName("ix_workflow_instances_ended").HasFilter("ended_at is not null");
        builder.HasIndex(x => new { x.Definition, x.State, x.Since, x.Id }).IsDescending(false, false, true, false)
            .HasDatabaseName("ix_workflow_instances_ended_in_state").HasFilter("ended_at is not null");
        builder.HasIndex(x => new { x.ProviderRef, x.Since, x.Id }).IsDescending(false, true, false).HasDatabaseName("ix_workflow_instances_ended_of_provider").HasFilter("ended_at is not null");
    }

    public void Configure(EntityTypeBuilder<TaskRule> builder)
    {
        builder.ToTable("task_rules");
        builder.HasKey(x => new { x.Team, x.ProviderRef });
        builder.Property(x => x.Team).HasMaxLength(100);
        builder.Property(x => x.ProviderRef).HasMaxLength(40);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TaskRead> builder)
    {
        builder.ToTable("task_reads");
        builder.HasKey(x => new { x.UserId, x.InstanceId });
        builder.HasOne<AppUser>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WorkflowInstance>().WithMany().HasForeignKey(x => x.InstanceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("journal");
        builder.HasKey(x => new { x.InstanceId, x.Seq });
        builder.Property(x => x.Move).HasMaxLength(60);
        builder.Property(x => x.From).HasColumnName("from_state").HasMaxLength(40);
        builder.Property(x => x.To).HasColumnName("to_state").HasMaxLength(40);
        builder.Property(x => x.UserName).HasMaxLength(200);
        builder.Property(x => x.Organisation).HasMaxLength(200);

        // json, not jsonb: the hash is over the exact text.
        builder.Property(x => x.Data).HasColumnType("json");
        builder.HasIndex(x => x.RequestId).IsUnique().HasFilter("request_id is not null");
        builder.HasOne<WorkflowInstance>().WithMany().HasForeignKey(x => x.InstanceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StateChange> builder)
    {
        builder.ToTable("state_changes");
        builder.HasKey(x => new { x.InstanceId, x.Seq });
        builder.Property(x => x.Definition).HasMaxLength(60);
        builder.Property(x => x.Move).HasMaxLength(60);
        builder.Property(x => x.From).HasColumnName("from_state").HasMaxLength(40);
        builder.Property(x => x.To).HasColumnName("to_state").HasMaxLength(40);
        builder.Property(x => x.ProviderRef).HasMaxLength(40);
        builder.Property(x => x.Team).HasMaxLength(100);
        builder.HasIndex(x => new { x.Definition, x.At }).IncludeProperties(x => new { x.From, x.Move, x.To, x.ProviderRef, x.Since }); // what the county's flow and times are counted from
    }

    public void Configure(EntityTypeBuilder<WorkflowTimer> builder)
    {
        builder.ToTable("timers");
        builder.HasKey(x => x.InstanceId);
        builder.Property(x => x.Move).HasMaxLength(60);
        builder.HasIndex(x => x.DueAt);
        builder.HasOne<WorkflowInstance>().WithMany().HasForeignKey(x => x.InstanceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox");
        builder.Property(x => x.Kind).HasMaxLength(60);
        builder.Property(x => x.ProviderRef).HasMaxLength(40).HasDefaultValue("");
        builder.HasIndex(x => x.NextAttemptAt).HasFilter("next_attempt_at is not null");
        builder.HasIndex(x => new { x.Batch, x.Id }).HasFilter("batch is not null and next_attempt_at is not null");
        builder.HasOne<WorkflowInstance>().WithMany().HasForeignKey(x => x.InstanceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EmailMessage> builder)
    {
        builder.ToTable("emails", t => t.HasCheckConstraint("ck_emails_secret", "not is_secret or text = '' or (text like 'enc1:%' and html like 'enc1:%')"));
        builder.Property(x => x.Kind).HasMaxLength(60);
        builder.Property(x => x.ProviderRef).HasMaxLength(40).HasDefaultValue("");
        builder.Property(x => x.BouncedBecause).HasMaxLength(200);
        builder.HasOne<EmailMessage>().WithMany().HasForeignKey(x => x.Resends).OnDelete(DeleteBehavior.Restrict);

        // The list of all emails, the latest first, by each thing that it is narrowed to.
        builder.HasIndex(x => new { x.CreatedAt, x.Id }, "ix_emails_all").HasDatabaseName("ix_emails_all");
        builder.HasIndex(x => new { x.To, x.CreatedAt, x.Id }, "ix_emails_to").HasDatabaseName("ix_emails_to");
        builder.HasIndex(x => new { x.ProviderRef, x.CreatedAt, x.Id }, "ix_emails_provider").HasDatabaseName("ix_emails_provider").HasFilter("provider_ref <> ''");
        builder.HasIndex(x => new { x.Kind, x.CreatedAt, x.Id }, "ix_emails_kind").HasDatabaseName("ix_emails_kind");
        builder.HasIndex(x => new { x.CreatedAt, x.Id }, "ix_emails_given_up").HasDatabaseName("ix_emails_given_up").HasFilter("sent_at is null and next_attempt_at is null");
        builder.HasIndex(x => new { x.CreatedAt, x.Id }, "ix_emails_bounced").HasDatabaseName("ix_emails_bounced").HasFilter("bounced_at is not null");
        builder.HasIndex(x => x.Id, "ix_emails_secret").HasDatabaseName("ix_emails_secret").HasFilter("is_secret and text <> ''");
        builder.HasIndex(x => x.Resends).HasFilter("resends is not null");
        builder.HasIndex(x => x.NextAttemptAt).HasFilter("next_attempt_at is not null");
        builder.HasIndex(x => x.InstanceId).HasFilter("instance_id is not null");
        builder.HasIndex(x => x.SentAt).HasFilter("sent_at is not null");
    }

    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.ToTable("incidents");
        builder.Property(x => x.GivenUpBecause).HasMaxLength(Incident.MaxReason);
        builder.Property(x => x.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.Subject).HasMaxLength(200);
        builder.Property(x => x.Cause).HasMaxLength(1_000);
        builder.HasIndex(x => new { x.Kind, x.Subject }).IsUnique().HasFilter("resolved_at is null");
        builder.HasIndex(x => x.At);
        builder.HasIndex(x => x.InstanceId).HasFilter("instance_id is not null");
    }

    public void Configure(EntityTypeBuilder<MailPause> builder)
    {
        builder.ToTable("mail_pause", t => t.HasCheckConstraint("ck_mail_pause_one", "id = 1"));
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.By).HasMaxLength(200);
        builder.Property(x => x.Reason).HasMaxLength(MailPause.MaxReason);
    }
}
