using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Representation;

namespace Spin.Analyzers.Effects;

/// <content>The equality and the hash code that the compiler writes for a record: they ask each field's type for its own.</content>
internal sealed partial class FactsCollector
{
    private const string EqualityName = "op_Equality";
    private const string InequalityName = "op_Inequality";

    private void NoteEquality(IMethodSymbol? method, Location location)
    {
        if (method is { IsImplicitlyDeclared: true, ContainingType: { IsRecord: true } record, Name: EqualityName or InequalityName or nameof(Equals) or nameof(GetHashCode) })
        {
            NoteRecord(record, method.Name == nameof(GetHashCode), location, new(SymbolEqualityComparer.Default));
        }
    }

    private void NoteRecord(INamedTypeSymbol record, bool hashes, Location location, HashSet<INamedTypeSymbol> seen)
    {
        if (!seen.Add(record) || !engine.Spindles.Declares(record))
        {
            return;
        }

        if (FindOwn(record, hashes) is { IsImplicitlyDeclared: false } own)
        {
            CallMember(own, location);
            return;
        }

        foreach (ISymbol member in record.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false } field)
            {
                NoteField(field, hashes, location, seen);
            }
        }

        if (record.BaseType is { IsRecord: true } @base)
        {
            NoteRecord(@base, hashes, location, seen);
        }
    }

    private void NoteField(IFieldSymbol field, bool hashes, Location location, HashSet<INamedTypeSymbol> seen)
    {
        if (!field.IsReadOnly && field.ContainingType.IsReferenceType)
        {
            Add(Effect.Reads, CauseKind.Read, $"'{(field.AssociatedSymbol ?? field).Name}', which can change", location);
        }

        if (field.Type is INamedTypeSymbol { IsRecord: true } part)
        {
            NoteRecord(part, hashes, location, seen);
        }
        else if (field.Type is INamedTypeSymbol type)
        {
            CallMember(FindOwn(type, hashes), location);
        }
    }

    // IEquatable<T>'s, which the default comparer asks, before that of every object.
    private static IMethodSymbol? FindOwn(INamedTypeSymbol type, bool hashes)
    {
        IMethodSymbol? any = null;
        foreach (ISymbol member in type.GetMembers(hashes ? nameof(GetHashCode) : nameof(Equals)))
        {
            if (member is not IMethodSymbol { IsStatic: false } method || method.Parameters.Length != (hashes ? 0 : 1))
            {
                continue;
            }

            if (hashes || SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, type))
            {
                return method;
            }

            any = method;
        }

        return any;
    }
}
