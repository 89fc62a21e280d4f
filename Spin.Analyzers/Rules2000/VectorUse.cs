using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules2000;

/// <summary>SPIN2011: floating-point or vector code, here or behind a call, where the level forbids it.</summary>
public sealed class VectorUse() : ForbiddenEffect(Rules.SPIN2011_VectorUse, Effect.UsesVector)
{
    /// <inheritdoc/>
    private protected override Diagnostic Create(CodeRoot root, Cause cause, Location location, IEnumerable<Location> along, string path) =>
        Diagnostic.Create(Rules.SPIN2011_VectorUse, location, along, root.Subject, path);
}
