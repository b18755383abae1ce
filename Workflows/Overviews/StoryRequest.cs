namespace Portal.Workflows.Overviews;

/// <summary>Something that a provider said of a client's placement or asked for, and what the placements team answered.</summary>
/// <param name="Id">The piece of work.</param>
/// <param name="What">"Placement report", "Price uplift request".</param>
/// <param name="About">"Ended: L4001".</param>
/// <param name="Prices">Of an uplift: what the line item cost a week, what was asked for and what was agreed; null: none.</param>
/// <param name="AskedBy">Who of the provider.</param>
/// <param name="AskedAt">When.</param>
/// <param name="Words">What they wrote.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AnsweredBy">Who answered, or null.</param>
/// <param name="AnsweredAt">When.</param>
/// <param name="Answer">What they wrote.</param>
public sealed record StoryRequest(
    Guid Id,
    string What,
    string About,
    (decimal Was, decimal Asked, decimal? Agreed)? Prices,
    string AskedBy,
    DateTimeOffset AskedAt,
    string Words,
    string State,
    string? AnsweredBy,
    DateTimeOffset? AnsweredAt,
    string? Answer);
