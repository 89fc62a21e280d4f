using System.Collections.Generic;

namespace Spin.Analysis.Library;

/// <summary>
/// The effects of the contract's members. The contract allocates nothing unless its documentation says so. Reviewed against
/// Spin/Services and Spin/Net.
/// </summary>
internal static class ContractEffects
{
    /// <summary>The effects of one call, each with its kind.</summary>
    /// <param name="name">The metadata name of the member.</param>
    /// <param name="isService">Whether it belongs to a service or another capability.</param>
    internal static IEnumerable<(Effect Effect, string Kind)> Of(string name, bool isService)
    {
        switch (name)
        {
            case "ToString":
                yield return (Effect.Allocates, CauseKind.Text);
                break;
            case "Start" or "CreateMutex" or "CreateCondition" or "Install" when isService:
                yield return (Effect.Allocates, CauseKind.Contract);
                break;
            case "Sleep" or "Yield" or "Enter" or "Wait" or "Join" when isService:
                yield return (Effect.Blocks, CauseKind.Wait);
                break;
        }

        if (isService)
        {
            bool reads = name.StartsWith("get_", System.StringComparison.Ordinal) || name == "IsEnabled";
            yield return reads ? (Effect.Reads, CauseKind.Read) : (Effect.Writes, CauseKind.Write);
        }
    }
}
