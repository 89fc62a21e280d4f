using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>What is noted of the members of each type while they are seen, for when the type has been seen.</summary>
/// <typeparam name="T">What is noted.</typeparam>
internal sealed class NotesByType<T>
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, List<T>> _notes = new(SymbolEqualityComparer.Default);

    /// <summary>Notes something of a type.</summary>
    internal void Add(INamedTypeSymbol type, T note)
    {
        List<T> notes = _notes.GetOrAdd(type, static _ => []);
        lock (notes)
        {
            notes.Add(note);
        }
    }

    /// <summary>What has been noted of a type until now.</summary>
    internal T[] Of(INamedTypeSymbol type) => _notes.TryGetValue(type, out List<T>? notes) ? Copy(notes) : [];

    /// <summary>Returns what has been noted of a type, and forgets it.</summary>
    internal T[] Take(INamedTypeSymbol type) => _notes.TryRemove(type, out List<T>? notes) ? Copy(notes) : [];

    private static T[] Copy(List<T> notes)
    {
        lock (notes)
        {
            return [.. notes];
        }
    }
}
