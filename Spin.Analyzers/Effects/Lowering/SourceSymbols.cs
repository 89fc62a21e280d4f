using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects.Lowering;

/// <summary>The one description of each symbol of a compilation.</summary>
internal sealed class SourceSymbols(SpindleCompilation spindles, SourceContracts contracts)
{
    private readonly ConcurrentDictionary<ISymbol, Method> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, Method> _boxes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, Method> _elsewhere = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, Field> _fields = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, Variable> _variables = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, string> _names = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, TypeShape> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a symbol is declared in the sources that are compiled.</summary>
    internal bool Declares(ISymbol symbol) => spindles.Declares(symbol);

    /// <summary>A method, as it was declared.</summary>
    internal Method Of(IMethodSymbol method)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return _methods.TryGetValue(definition, out Method? described) ? described : _methods.GetOrAdd(definition, Describe(definition));
    }

    /// <summary>Code that other assemblies may put in the place of a member or delegate.</summary>
    /// <param name="member">The member, or the delegate's <c>Invoke</c>.</param>
    /// <param name="why">Why that can be.</param>
    internal Method Elsewhere(IMethodSymbol member, string why) => _elsewhere.GetOrAdd(member.OriginalDefinition, symbol => new Method(symbol, MemberEffects.Name(symbol))
    {
        Assumed = new AssumedEffect(Effect.Unknown, why, "code of another assembly"),
    });

    /// <summary>The box in which the class library compares a struct that has no comparison of its own.</summary>
    /// <param name="type">The struct.</param>
    /// <param name="member">What it calls.</param>
    internal Method Box(ITypeSymbol type, IMethodSymbol member) => _boxes.GetOrAdd(type, symbol => new Method(member, $"{symbol.Name}.{member.Name}")
    {
        Assumed = new AssumedEffect(Effect.Allocates, CauseKind.Boxing, $"boxing of '{symbol.Name}'"),
    });

    /// <summary>A field, as it was declared.</summary>
    internal Field Of(IFieldSymbol field) => _fields.TryGetValue(field.OriginalDefinition, out Field? described)
        ? described
        : _fields.GetOrAdd(field.OriginalDefinition, new Field(field.Name, Of(field.Type))
        {
            IsStatic = field.IsStatic,
            IsReadOnly = field.IsReadOnly || field.IsConst,
            IsOfStruct = field.ContainingType.IsValueType,
            IsReference = field.RefKind != RefKind.None,
            IsOverlaid = !field.IsStatic && OverlaidFields.AreIn(field.ContainingType),
        });

    /// <summary>A local or parameter.</summary>
    internal Variable Of(ISymbol variable, ITypeSymbol? type) => _variables.TryGetValue(variable, out Variable? described)
        ? described
        : _variables.GetOrAdd(variable, new Variable(variable is IParameterSymbol ? VariableKind.Parameter : VariableKind.Local, variable.Name, Of(type))
        {
            IsReference = variable is IParameterSymbol { RefKind: not RefKind.None } or ILocalSymbol { RefKind: not RefKind.None },
        });

    /// <summary>A type.</summary>
    internal TypeShape Of(ITypeSymbol? type) => type is null ? TypeShape.Other : _types.TryGetValue(type, out TypeShape? shape) ? shape : _types.GetOrAdd(type, Describe(type));

    /// <summary>The metadata name of a type, with its namespace.</summary>
    internal string NameOf(INamedTypeSymbol type) => _names.GetOrAdd(type.OriginalDefinition, static symbol =>
        symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + symbol.MetadataName : symbol.MetadataName);

    private Method Describe(IMethodSymbol method) => new(method, Paths.Name(method))
    {
        MetadataName = method.MetadataName,
        HasBody = Declares(method),
        IsOverridable = method.IsVirtual || method.IsOverride || method.IsAbstract,
        Contract = contracts.Of(method),
        ReturnsBoolean = method.ReturnType.SpecialType == SpecialType.System_Boolean,
    };

    private TypeShape Describe(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => TypeShape.Boolean,
        SpecialType.System_SByte => TypeShape.SByte,
        SpecialType.System_Byte => TypeShape.Byte,
        SpecialType.System_Int16 => TypeShape.Int16,
        SpecialType.System_UInt16 => TypeShape.UInt16,
        SpecialType.System_Char => TypeShape.Char,
        SpecialType.System_Int32 => TypeShape.Int32,
        SpecialType.System_UInt32 => TypeShape.UInt32,
        SpecialType.System_Int64 or SpecialType.System_IntPtr => TypeShape.Int64,
        SpecialType.System_UInt64 or SpecialType.System_UIntPtr => TypeShape.UInt64,
        _ => new TypeShape(
            type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            type is INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? Of(underlying).Range : Interval.All,
            SequenceOf(type),
            type.IsValueType),
    };

    private SequenceKind SequenceOf(ITypeSymbol type) =>
        type is IArrayTypeSymbol || type.SpecialType == SpecialType.System_Array ? SequenceKind.Array :
        type.SpecialType == SpecialType.System_String ? SequenceKind.String :
        spindles.Types.IsSpan(type) ? SequenceKind.Span :
        SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, spindles.Types.Queue) || SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, spindles.Types.Stack) ? SequenceKind.Queue :
        SymbolEqualityComparer.Default.Equals(type, spindles.Contract.Bound) ? SequenceKind.Turns :
        SequenceKind.None;
}
