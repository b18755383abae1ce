using System.Security.Cryptography;
using System.Text;

namespace Portal.Workflows.Engine;

/// <summary>A form that asks for a move: on which subject, and the form's own id, made when the page was shown.</summary>
public sealed record MoveRequest(Guid SubjectId, Guid RequestId)
{
    /// <summary>
    /// The number of moves that the subject had made when the form was shown: where people have moved it since, nobody decides on what
    /// they have not seen. Null: whatever it is by now.
    /// </summary>
    public int? Seen { get; init; }

    /// <summary>Where the form was sent from; null: from nowhere in particular, and no move that keeps it as evidence can be made.</summary>
    public SentFrom? From { get; init; }

    /// <summary>One of the many moves that a form or a file asks for at once: asked for again, it is the same one.</summary>
    /// <param name="subjectId">On which subject.</param>
    /// <param name="whole">What names the form or the file's row, the same each time that it is sent.</param>
    public static MoveRequest OneOfMany(Guid subjectId, string whole)
        => new(subjectId, new Guid(SHA256.HashData([.. Encoding.UTF8.GetBytes(whole), .. subjectId.ToByteArray()])[..16]));
}
