using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects.Loops;

/// <summary>
/// A variable that a loop may move: a local, a parameter, a field of the instance or of such a variable; or the length of the span,
/// or the count of the queue, that such a variable holds.
/// </summary>
/// <param name="variable">The local or parameter; null for the instance.</param>
/// <param name="field">The field; null for the variable itself.</param>
/// <param name="type">The type of the variable or field.</param>
/// <param name="isLength">Whether the length of the value is meant.</param>
internal readonly struct Place(ISymbol? variable, IFieldSymbol? field, ITypeSymbol? type, bool isLength = false) : IEquatable<Place>
{
    /// <summary>The local or parameter; null for the instance.</summary>
    internal ISymbol? Variable { get; } = variable;

    /// <summary>The field; null for the variable itself.</summary>
    internal IFieldSymbol? Field { get; } = field;

    /// <summary>The type of the variable or field.</summary>
    internal ITypeSymbol? Type { get; } = type;

    /// <summary>Whether the length of the value is meant.</summary>
    internal bool IsLength { get; } = isLength;

    /// <summary>How messages name it.</summary>
    internal string Name => (Field?.Name ?? Variable?.Name ?? "this") + (IsLength ? ".Length" : "");

    /// <summary>The length of the value here.</summary>
    internal Place Length => new(Variable, Field, Type, isLength: true);

    /// <summary>The value itself.</summary>
    internal Place Whole => new(Variable, Field, Type);

    /// <summary>The place that an expression names.</summary>
    /// <returns>Null where it names none.</returns>
    internal static Place? Of(IOperation? operation, FlowGraph graph)
    {
        switch (graph.Strip(operation))
        {
            case ILocalReferenceOperation local:
                return new(local.Local, null, local.Type);
            case IParameterReferenceOperation parameter:
                return new(parameter.Parameter, null, parameter.Type);
            case IFieldReferenceOperation { Field: { IsConst: false } field } reference:
                return graph.Strip(reference.Instance) switch
                {
                    null when field.IsStatic => new(null, field.OriginalDefinition, field.Type),
                    IInstanceReferenceOperation => new(null, field.OriginalDefinition, field.Type),
                    ILocalReferenceOperation local => new(local.Local, field.OriginalDefinition, field.Type),
                    IParameterReferenceOperation parameter => new(parameter.Parameter, field.OriginalDefinition, field.Type),
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <inheritdoc/>
    public bool Equals(Place other) =>
        IsLength == other.IsLength && SymbolEqualityComparer.Default.Equals(Variable, other.Variable) && SymbolEqualityComparer.Default.Equals(Field, other.Field);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Place other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Field ?? Variable);
}
