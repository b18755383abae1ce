namespace Portal.Workflows.Engine;

/// <summary>Somebody who can be written to.</summary>
public interface IEmailReader
{
    Guid Id { get; }

    string? Email { get; }

    string Name { get; }
}
