using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Analysis;
using Spin.Analysis.Il;

namespace Spin.Verifier.Effects;

/// <summary>The class library, and the bindings of spindles in other groups: their handlers are judged there.</summary>
/// <param name="bindings">The classes of thunks, held to their form.</param>
internal sealed class LinkedLibrary(IReadOnlySet<(IlModule Module, TypeDefinitionHandle Type)> bindings) : IIlLibrary
{
    private readonly IlClassLibrary _library = new();

    /// <inheritdoc/>
    public IEnumerable<(Effect Effect, string Kind)> EffectsOf(IlMember member, IlType? receiver, IlProgram program) =>
        member.Definition is { } definition && bindings.Contains((definition.Module, definition.Owner)) ? [] : _library.EffectsOf(member, receiver, program);
}
