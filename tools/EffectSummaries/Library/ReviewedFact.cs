using System.Collections.Generic;
using Spin.Analysis;
using Spin.Analysis.Il;
using Spin.Analysis.Library;
using Spin.EffectSummaries.Reading;

namespace Spin.EffectSummaries.Library;

/// <summary>What was found of one function by reading it.</summary>
/// <param name="Function">Its type and name: <c>System.Type::Member</c>.</param>
/// <param name="Effects">What it does.</param>
/// <param name="Compares">Whether it compares keys, by their own members or by a comparer that its object was made with.</param>
/// <param name="Walks">Whether it walks along what it is given.</param>
/// <param name="Reason">Why that is so although the IL does not say it.</param>
internal sealed record ReviewedFact(string Function, Effect Effects, bool Compares, bool Walks, string Reason)
{
    private const string Comparer = "System.Collections.Generic.IEqualityComparer`1";

    /// <summary>Whether a summary stands on it.</summary>
    internal bool IsUsed { get; set; }

    /// <summary>What it calls of its caller's.</summary>
    internal IEnumerable<Callback> CallbacksOf(Instance instance)
    {
        if (!Compares || instance.OfType is not [var key, ..])
        {
            yield break;
        }

        yield return new Callback(CallbackSource.Receiver, 0, Comparer, "Equals");
        yield return new Callback(CallbackSource.Receiver, 0, Comparer, "GetHashCode");
        foreach ((string @interface, string fallback, string member) in (IEnumerable<(string, string, string)>)[.. BodyKnowledge.Comparisons("Equals"), .. BodyKnowledge.Comparisons("GetHashCode")])
        {
            foreach (Callback callback in Types.IsOpen(key) ? BodyKnowledge.CallbacksOf(key, @interface, fallback, member) : [])
            {
                yield return callback;
            }
        }
    }
}
