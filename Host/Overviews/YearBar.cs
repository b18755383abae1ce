namespace Portal.Host.Overviews;

/// <summary>One month's bar: from the floor up paid, invoiced and not paid, to come. All in the picture's units.</summary>
public sealed record YearBar(int X, int Width, decimal PaidY, decimal PaidHeight, decimal InvoicedY, decimal InvoicedHeight, decimal ToComeY, decimal ToComeHeight, string Month);
