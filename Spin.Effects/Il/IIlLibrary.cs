using Spin.Analysis.Library;

namespace Spin.Analysis.Il;

/// <summary>Knows what members do whose bodies are not analysed.</summary>
internal interface IIlLibrary
{
    /// <summary>What one call does.</summary>
    /// <param name="member">The member.</param>
    /// <param name="receiver">The type of the receiver as it is known at the call; null for a static member.</param>
    /// <param name="program">The program, to look at declarations.</param>
    MemberSummary SummaryOf(IlMember member, IlType? receiver, IlProgram program);
}
