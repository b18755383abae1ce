namespace Portal.Workflows.Contracts;

/// <summary>What a clerk fills in to prepare a document.</summary>
/// <param name="SsRef">The client.</param>
/// <param name="ServiceRef">The service that the client is placed in.</param>
/// <param name="CarePackageRef">The care package, or null when the document names none.</param>
/// <param name="DocumentType">One of the settings' types.</param>
/// <param name="FileName">The uploaded file's name; null keeps a draft's file.</param>
/// <param name="Content">The uploaded file's bytes; null keeps a draft's file.</param>
public sealed record ContractDraft(string SsRef, string ServiceRef, string? CarePackageRef, string DocumentType, string? FileName, byte[]? Content);
