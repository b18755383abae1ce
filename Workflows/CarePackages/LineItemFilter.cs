namespace Portal.Workflows.CarePackages;

/// <summary>The filters of a list of line items. Clients are named by SSRef only, since filters stand in the URL.</summary>
public sealed record LineItemFilter
{
    public string? ServiceRef { get; init; }

    public IReadOnlyList<string> SsRefs { get; init; } = [];

    /// <summary>As typed: those that begin so, however it is spelt.</summary>
    public string? CarePackageRef { get; init; }

    public string? ServiceLevel { get; init; }

    public string? ProviderRef { get; init; }

    /// <summary>Whether those that have ended are listed too.</summary>
    public bool IncludeEnded { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>Whether anything but "ended or not" narrows the list.</summary>
    public bool IsNarrowed
        => SsRefs.Count > 0 || !string.IsNullOrEmpty(ServiceRef) || !string.IsNullOrEmpty(CarePackageRef) || !string.IsNullOrEmpty(ServiceLevel) || !string.IsNullOrEmpty(ProviderRef);
}
