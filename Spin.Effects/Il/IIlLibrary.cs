using System.Collections.Generic;

namespace Spin.Analysis.Il;

/// <summary>Knows what members do whose bodies are not analysed.</summary>
internal interface IIlLibrary
{
    /// <summary>The effects of one call.</summary>
    /// <param name="member">The member.</param>
    /// <param name="receiver">The type of the receiver as it is known at the call; null for a static member.</param>
    /// <param name="program">The program, to look at declarations.</param>
    /// <returns>Each effect with its kind, one of <see cref="CauseKind"/>.</returns>
    IEnumerable<(Effect Effect, string Kind)> EffectsOf(IlMember member, IlType? receiver, IlProgram program);
}
