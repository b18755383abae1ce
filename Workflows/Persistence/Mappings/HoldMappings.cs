using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Organisations;
using Portal.Domain.PaymentHolds;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>Holds on a provider's payments: one at a time.</summary>
internal sealed class HoldMappings : IEntityTypeConfiguration<PaymentHold>
{
    public void Configure(EntityTypeBuilder<PaymentHold> builder)
    {
        builder.ToTable("payment_holds", t => t.HasCheckConstraint("ck_payment_holds_state", OneOf.Names<PaymentHoldState>("state")));
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Reason).HasMaxLength(PaymentHold.MaxReason);
        builder.Property(x => x.By).HasMaxLength(200);
        builder.Property(x => x.LiftedBy).HasMaxLength(200);
        builder.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(x => x.ProviderRef).IsUnique().HasFilter("state = 'OnHold'").HasDatabaseName("ix_payment_holds_standing");
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef).OnDelete(DeleteBehavior.Restrict);
    }
}
