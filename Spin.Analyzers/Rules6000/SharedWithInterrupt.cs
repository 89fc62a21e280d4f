using System;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Concurrency;
using Spin.Analyzers.Concurrency;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules6000;

/// <summary>
/// SPIN6001: state that a handler at Interrupt level shares with other code, without <c>Volatile</c> or <c>Interlocked</c> and without a
/// place accessed in these ways that publishes it. Lost updates are SPIN6003, polled flags SPIN6004.
/// </summary>
public sealed class SharedWithInterrupt() : SharingRule(Rules.SPIN6001_SharedWithInterrupt)
{
    /// <inheritdoc/>
    private protected override void Analyze(Sharing sharing, Action<Diagnostic> report)
    {
        foreach ((ExecutionRoot root, Access access, ExecutionRoot otherRoot, Access other) in sharing.Pairs())
        {
            if (!Conflicts.IsSharedWithInterrupt(root.Level, access, root.Accesses, otherRoot.Level, other, otherRoot.Accesses))
            {
                continue;
            }

            report(Diagnostic.Create(
                Rules.SPIN6001_SharedWithInterrupt, access.Operation.Syntax.GetLocation(), [other.Operation.Syntax.GetLocation()],
                UseVolatileProperties.Of(access), access.Place.Name, otherRoot.Name, Remedy(access)));
        }
    }

    private static string Remedy(Access access) => UseVolatileProperties.FindMember(access) switch
    {
        "Write" => "write it with Volatile.Write",
        "Read" => "read it with Volatile.Read",
        _ when access.Kind == AccessKind.ReadModifyWrite => "change it with Interlocked",
        _ => "hand it over through a place that is written with Volatile.Write and read with Volatile.Read",
    };
}
