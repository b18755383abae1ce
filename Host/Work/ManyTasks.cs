using Portal.Domain;
using Portal.Workflows.Engine;

namespace Portal.Host.Work;

/// <summary>Does the same with several tasks, each in a transaction of its own: one that is refused leaves the others done.</summary>
public static class ManyTasks
{
    /// <returns>How many are done, and why each of the others is not.</returns>
    public static async Task<(int Done, IReadOnlyList<string> Refused)> EachAsync(IEnumerable<Guid> tasks, Guid form, Func<MoveRequest, Task<MoveResult>> move)
    {
        var (done, refused) = (0, new List<string>());
        foreach (var id in tasks.Distinct())
        {
            try
            {
                if (await move(MoveRequest.OneOfMany(id, form.ToString())) != MoveResult.NotFound)
                {
                    done++;
                }
            }
            catch (Refusal refusal)
            {
                refused.Add(refusal.Message);
            }
        }

        return (done, refused);
    }
}
