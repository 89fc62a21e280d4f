using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Concurrency;

/// <summary>Whether what one function writes is handed to another through a place that is accessed atomically.</summary>
internal static class Publication
{
    /// <summary>Whether the writer writes first and then tells, and the reader asks first and then reads.</summary>
    internal static bool IsPublished(ExecutionRoot root, Access access, ExecutionRoot otherRoot, Access other)
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
}
