using Portal.Domain.Contracts;

namespace Portal.Domain.Actions;

/// <summary>A file that cannot be attached.</summary>
public sealed class AttachmentIsRefused(string name, string why) : Refusal($"{DocumentContent.CleanName(name)} {why}")
{
    public override string? Field => "Files";
}
