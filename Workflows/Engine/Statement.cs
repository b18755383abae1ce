using Npgsql;

namespace Portal.Workflows.Engine;

/// <summary>One SQL statement with its parameters, for the batch that writes a move.</summary>
/// <param name="Sql">With <c>$1</c>, <c>$2</c>...; the same text each time, so that the server keeps its plan.</param>
/// <param name="Parameters">In order.</param>
internal sealed record Statement(string Sql, params NpgsqlParameter[] Parameters)
{
    /// <summary>A parameter of a value type or a text that is there.</summary>
    public static NpgsqlParameter P<T>(T value)
        where T : notnull
        => new NpgsqlParameter<T> { TypedValue = value };

    /// <summary>A text that may be missing.</summary>
    public static NpgsqlParameter Text(string? value) => value is null ? Null(NpgsqlTypes.NpgsqlDbType.Text) : P(value);

    /// <summary>JSON, kept as the text that it is.</summary>
    public static NpgsqlParameter Json(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Json };

    /// <summary>A moment that may be missing.</summary>
    public static NpgsqlParameter At(DateTimeOffset? value) => value is { } at ? P(at) : Null(NpgsqlTypes.NpgsqlDbType.TimestampTz);

    /// <summary>An id that may be missing.</summary>
    public static NpgsqlParameter Id(Guid? value) => value is { } id ? P(id) : Null(NpgsqlTypes.NpgsqlDbType.Uuid);

    /// <summary>A day that may be missing.</summary>
    public static NpgsqlParameter Day(DateOnly? value) => value is { } day ? P(day) : Null(NpgsqlTypes.NpgsqlDbType.Date);

    /// <summary>Pounds that may be missing.</summary>
    public static NpgsqlParameter Money(decimal? value) => value is { } pounds ? P(pounds) : Null(NpgsqlTypes.NpgsqlDbType.Numeric);

    /// <summary>A whole number that may be missing.</summary>
    public static NpgsqlParameter Number(int? value) => value is { } number ? P(number) : Null(NpgsqlTypes.NpgsqlDbType.Integer);

    /// <summary>What a stream holds from where it stands, sent piece by piece. Whoever opened it closes it, once the statement has run.</summary>
    public static NpgsqlParameter Bytes(Stream content) => new() { Value = content, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bytea };

    private static NpgsqlParameter Null(NpgsqlTypes.NpgsqlDbType type) => new() { Value = DBNull.Value, NpgsqlDbType = type };
}
