using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules2000;

/// <summary>SPIN2009: an explicit <c>throw</c>, here or behind a call, where the level or the event forbids it.</summary>
public sealed class ExplicitThrow() : ForbiddenEffect(Rules.SPIN2009_ExplicitThrow, Effect.Throws)
{
    /// <inheritdoc/>
    private protected override Diagnostic Create(CodeRoot root, Cause cause, Location location, IEnumerable<Location> along, string path) =>
        Diagnostic.Create(Rules.SPIN2009_ExplicitThrow, location, along, root.Subject, path);
}
