using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Rules2000;

/// <summary>SPIN2002: a lock, a sleep or another wait, here or behind a call, where the level or the event forbids it.</summary>
public sealed class BlockingCall() : ForbiddenEffect(Rules.SPIN2002_BlockingCall, Effect.Blocks)
{
    /// <inheritdoc/>
    private protected override Diagnostic Create(CodeRoot root, Cause cause, Location location, IEnumerable<Location> along, string path) =>
        Diagnostic.Create(Rules.SPIN2002_BlockingCall, location, along, root.Subject, cause.Kind, path, EffectMessages.BlockingRemedy);
}
