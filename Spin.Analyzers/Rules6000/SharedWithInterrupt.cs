using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Concurrency;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules6000;

/// <summary>
/// SPIN6001: state that a handler at Interrupt level shares with other code, without <c>Volatile</c> or <c>Interlocked</c> and without a
/// place accessed in these ways that publishes it. Lost updates are SPIN6003, polled flags SPIN6004.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedWithInterrupt() : SharingAnalyzer(Rules.SPIN6001_SharedWithInterrupt)
{
    /// <inheritdoc/>
    private protected override void Analyze(Sharing sharing, Action<Diagnostic> report)
    {
        foreach ((ExecutionRoot root, Access access, ExecutionRoot otherRoot, Access other) in sharing.Pairs())
        {
            if ((root.Level == Level.Interrupt) == (otherRoot.Level == Level.Interrupt) || !access.Writes && !other.Writes || access.IsAtomic ||
                access.Kind == AccessKind.ReadModifyWrite && other.Writes || access.IsPolled || access.Kind == AccessKind.Iterate ||
                IsPublished(root, access, otherRoot, other))
            {
                continue;
            }

            report(Diagnostic.Create(
                Rules.SPIN6001_SharedWithInterrupt, access.Operation.Syntax.GetLocation(), [other.Operation.Syntax.GetLocation()],
                UseVolatileProperties.Of(access), access.Place.Name, otherRoot.Name, Remedy(access)));
        }
    }

    // The writer writes first and then tells; the reader asks first and then reads.
    private static bool IsPublished(ExecutionRoot root, Access access, ExecutionRoot otherRoot, Access other)
    {
        (ExecutionRoot writer, Access written, ExecutionRoot reader, Access read) = access.Writes ? (root, access, otherRoot, other) : (otherRoot, other, root, access);
        foreach (Access told in writer.Accesses)
        {
            if (told is { IsAtomic: true, Writes: true } && IsAfter(told, written) && IsAsked(reader.Accesses, told, read))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAsked(List<Access> accesses, Access told, Access read)
    {
        foreach (Access asked in accesses)
        {
            if (asked.IsAtomic && asked.Place.Equals(told.Place) && IsAfter(read, asked))
            {
                return true;
            }
        }

        return false;
    }

    // Of different functions it cannot be told.
    private static bool IsAfter(Access later, Access earlier) =>
        !SymbolEqualityComparer.Default.Equals(later.Within, earlier.Within) || later.Operation.Syntax.SpanStart > earlier.Operation.Syntax.SpanStart ||
        later.Operation.Syntax.Span.Contains(earlier.Operation.Syntax.Span);

    private static string Remedy(Access access) => UseVolatileProperties.FindMember(access) switch
    {
        "Write" => "write it with Volatile.Write",
        "Read" => "read it with Volatile.Read",
        _ when access.Kind == AccessKind.ReadModifyWrite => "change it with Interlocked",
        _ => "hand it over through a place that is written with Volatile.Write and read with Volatile.Read",
    };
}
