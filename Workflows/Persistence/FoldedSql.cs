using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Search;

namespace Portal.Workflows.Persistence;

/// <summary>References and names that begin as somebody typed them, by the indexes over their folded forms.</summary>
internal static class FoldedSql
{
    /// <summary>After everything that begins alike: no text goes beyond this character.</summary>
    private const string End = "\U0010FFFF";

    /// <summary><see cref="Folded.Key"/>, in the database.</summary>
    public static string FoldedKey(string text) => throw new NotSupportedException($"Only the database works out a key of {text.Length} characters.");

    /// <summary>Those whose reference begins with what was typed.</summary>
    public static IQueryable<T> WhereKeyBegins<T>(this IQueryable<T> rows, Expression<Func<T, string>> reference, SearchText typed)
        => rows.WhereBegins(reference.Then(r => FoldedKey(r)), typed.Key);

    /// <summary>Those whose text begins so, to the letter.</summary>
    public static IQueryable<T> WhereBegins<T>(this IQueryable<T> rows, Expression<Func<T, string>> text, string beginning)
    {
        var end = beginning + End;
#pragma warning disable CA1309 // In the database, where the collation says so.
        return rows.Where(text.Then(t => string.Compare(EF.Functions.Collate(t, "C"), beginning) >= 0 && string.Compare(EF.Functions.Collate(t, "C"), end) < 0));
#pragma warning restore CA1309
    }

    /// <summary>In the order of their references, so that a whole one stands before longer ones.</summary>
    public static IOrderedQueryable<T> OrderByKey<T>(this IQueryable<T> rows, Expression<Func<T, string>> reference)
        => rows.OrderBy(reference.Then(r => EF.Functions.Collate(FoldedKey(r), "C")));

    /// <summary>Names with a word that begins so, for each word typed: a tsquery for the columns <c>words</c>.</summary>
    public static string Beginning(SearchText typed) => string.Join(" & ", typed.Words.Select(w => $"'{w}':*"));

    /// <summary>Names with each of these words whole.</summary>
    public static string Whole(SearchText typed) => string.Join(" & ", typed.Words.Select(w => $"'{w}'"));

    /// <summary>What ends the range of keys that begin so.</summary>
    public static string EndOf(SearchText typed) => typed.Key + End;

    private static Expression<Func<T, TResult>> Then<T, TResult>(this Expression<Func<T, string>> first, Expression<Func<string, TResult>> then)
        => Expression.Lambda<Func<T, TResult>>(new Inserting(then.Parameters[0], first.Body).Visit(then.Body), first.Parameters);

    private sealed class Inserting(ParameterExpression place, Expression what) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == place ? what : base.VisitParameter(node);
    }
}
