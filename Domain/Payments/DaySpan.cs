using System.Runtime.InteropServices;

namespace Portal.Domain.Payments;

/// <summary>Some days in a row.</summary>
/// <param name="From">The first, included.</param>
/// <param name="To">The last, included; null: without an end.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DaySpan(DateOnly From, DateOnly? To);
