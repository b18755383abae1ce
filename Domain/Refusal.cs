namespace Portal.Domain;

/// <summary>
/// A move that a named rule does not allow. The type says which rule; <see cref="Exception.Message"/> is a sentence
/// that the user may read as it is. Input that is merely wrong (a missing field, a wrong password) is not a refusal.
/// </summary>
public abstract class Refusal(string sentence) : Exception(sentence)
{
    /// <summary>The form field that the sentence belongs beside, or null when it speaks of the whole page.</summary>
    public virtual string? Field => null;
}
