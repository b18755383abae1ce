namespace Portal.Workflows.Register;

/// <summary>Something worth knowing that rejects nothing: a column nobody reads, a file of an unknown name.</summary>
public sealed record ImportNote(string File, string Sentence);
