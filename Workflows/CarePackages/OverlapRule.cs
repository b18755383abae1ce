namespace Portal.Workflows.CarePackages;

/// <summary>
/// Which two line items of a child pay the same days twice, in SQL and nowhere else. A child lives in one place, at one rate: line items of
/// two services, or of one service at one level, must not meet. Another level at the same service is something beside the placement
/// (more hours, say) where one of the two lies within the other; where they only touch, one followed the other a day too early.
/// </summary>
internal static class OverlapRule
{
    /// <summary>Line items <c>a</c> and <c>b</c> (ref, ss_ref, service_ref, service_level, start_date, end_date), or rows of an import that have those.</summary>
    public const string PairSql =
        """
        (a.ss_ref = b.ss_ref and a.ref <> b.ref
            and a.start_date <= coalesce(b.end_date, 'infinity') and b.start_date <= coalesce(a.end_date, 'infinity')
            and not (a.service_ref = b.service_ref and a.service_level <> b.service_level
                and (daterange(a.start_date, a.end_date, '[]') @> daterange(b.start_date, b.end_date, '[]')
                    or daterange(b.start_date, b.end_date, '[]') @> daterange(a.start_date, a.end_date, '[]'))))
        """;

    /// <summary>The days that a pair shares: a range without an upper bound where both are open.</summary>
    public const string SharedSql = "(daterange(a.start_date, a.end_date, '[]') * daterange(b.start_date, b.end_date, '[]'))";
}
