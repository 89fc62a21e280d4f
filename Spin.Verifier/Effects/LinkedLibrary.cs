using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Analysis.Il;
using Spin.Analysis.Library;

namespace Spin.Verifier.Effects;

/// <summary>The class library, and the bindings of spindles in other groups: their handlers are judged there.</summary>
/// <param name="bindings">The classes of thunks, held to their form.</param>
internal sealed class LinkedLibrary(IReadOnlySet<(IlModule Module, TypeDefinitionHandle Type)> bindings) : IIlLibrary
{
    private readonly IlClassLibrary _library = new();

    /// <inheritdoc/>
    public MemberSummary SummaryOf(IlMember member, IlType? receiver, IlProgram program) =>
        member.Definition is { } definition && bindings.Contains((definition.Module, definition.Owner)) ? MemberSummary.None : _library.SummaryOf(member, receiver, program);
}
