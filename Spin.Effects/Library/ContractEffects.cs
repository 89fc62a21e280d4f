using System.Collections.Generic;

namespace Spin.Analysis.Library;

/// <summary>
/// The effects of the contract's members that have no <c>[Effects]</c>: values and what computes with them. They allocate nothing unless
/// their documentation says so. Reviewed against Spin/Net and Spin/Views.
/// </summary>
internal static class ContractEffects
{
    /// <summary>The effects of one call, each with its kind.</summary>
    /// <param name="name">The metadata name of the member.</param>
    internal static IEnumerable<(Effect Effect, string Kind)> Of(string name) => name == "ToString" ? [(Effect.Allocates, CauseKind.Text)] : [];
}
