using Portal.TestKit;

namespace Portal.Host.Tests.Links;

/// <summary>What a feature's links need in <see cref="LinkWorld"/>. It lies with the feature's tests and is found by its type: no list names it.</summary>
internal interface ILinkSamples
{
    /// <summary>Somebody who invoices for P1001 begins one of the feature's things.</summary>
    Task BeginAsync(FormClient ida);

    /// <summary>What the parameters of its links stand for: "UpliftLinks.id", or "UpliftLinks.File.id" where that matters.</summary>
    /// <param name="world">What there is.</param>
    /// <param name="ida">The account of whoever began it.</param>
    Task<IReadOnlyDictionary<string, object?>> SamplesAsync(PortalWorld world, Guid ida);
}
