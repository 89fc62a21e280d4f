using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Concurrency;

/// <summary>A place that outlives a call, by a path that is the same in every function: a field, and the fields of structs in it.</summary>
/// <param name="Path">The path.</param>
/// <param name="Name">The place as messages name it.</param>
/// <param name="Type">What it holds.</param>
internal sealed record SharedPlace(string Path, string Name, ITypeSymbol Type)
{
    private static readonly ConditionalWeakTable<ISymbol, string> s_paths = new();

    /// <inheritdoc/>
    public bool Equals(SharedPlace? other) => other?.Path == Path;

    /// <inheritdoc/>
    public override int GetHashCode() => System.StringComparer.Ordinal.GetHashCode(Path);

    /// <summary>The place that an expression denotes.</summary>
    /// <returns>Null where it is local to a call, or cannot change.</returns>
    internal static SharedPlace? Find(IOperation? operation) => operation switch
    {
        IFieldReferenceOperation { Field: { IsConst: false } field } reference => OfMember(field, reference.Instance, field.Type),
        IPropertyReferenceOperation { Property: { IsIndexer: false } property } reference when IsAutomatic(property) => OfMember(property, reference.Instance, property.Type),

        // A primary constructor's parameter that a method uses is a field without a name.
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } parameter } =>
            new SharedPlace($"{PathOf(constructor.ContainingType)}({parameter.Name})", parameter.Name, parameter.Type),
        IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion => Find(conversion.Operand),
        _ => null,
    };

    private static SharedPlace? OfMember(ISymbol member, IOperation? instance, ITypeSymbol type)
    {
        if (member.IsStatic || instance?.Type is { IsReferenceType: true })
        {
            return new SharedPlace(PathOf(member.OriginalDefinition), member.Name, type);
        }

        // A field of a struct is where the struct is; one in a local is nobody else's.
        return Find(instance) is { } container ? new SharedPlace($"{container.Path}.{member.Name}", $"{container.Name}.{member.Name}", type) : null;
    }

    private static string PathOf(ISymbol symbol) => s_paths.GetValue(symbol, static named => named.ToDisplayString());

    private static bool IsAutomatic(IPropertySymbol property)
    {
        // The fields behind properties are seen in source alone.
        if (!property.IsDefinition || property.ContainingAssembly is not ISourceAssemblySymbol)
        {
            return false;
        }

        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
