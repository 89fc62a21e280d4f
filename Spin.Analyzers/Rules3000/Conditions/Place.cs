using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Rules3000.Conditions;

/// <summary>
/// Names what a guard reads by a path that is the same wherever it is read: the ordinal of an argument and the fields and properties
/// behind it, <c>0.Source.Port</c>, or a readonly field of the spindle. A guard is pure, so that nothing of this changes while it runs.
/// </summary>
internal static class Place
{
    /// <summary>The path of an expression.</summary>
    /// <returns>Null where it is no path.</returns>
    internal static string? Find(IOperation? expression) => expression switch
    {
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } } parameter } =>
            parameter.Ordinal.ToString(CultureInfo.InvariantCulture),
        IFieldReferenceOperation { Field: { IsReadOnly: true, IsConst: false } field } read =>
            field.IsStatic || read.Instance is IInstanceReferenceOperation ? "this." + field.Name : Member(read.Instance, field),
        IFieldReferenceOperation { Field: { IsStatic: false, ContainingType.IsValueType: true } field } read => Member(read.Instance, field),
        IPropertyReferenceOperation { Property: { IsStatic: false, IsIndexer: false } property } read => Member(read.Instance, property),
        IConversionOperation { OperatorMethod: null, Operand: var operand } => Find(operand),
        _ => null,
    };

    /// <summary>The path of a member behind a path.</summary>
    internal static string Of(string container, ISymbol member) => container + "." + member.Name;

    /// <summary>The path and type of the field that a match names.</summary>
    /// <returns>Null where the event has no such field.</returns>
    internal static (string Path, ITypeSymbol Type)? OfMatch(string field, IMethodSymbol invoke)
    {
        foreach (IParameterSymbol parameter in invoke.Parameters)
        {
            string path = parameter.Ordinal.ToString(CultureInfo.InvariantCulture);
            if (parameter.Name == field)
            {
                return (path, parameter.Type);
            }

            foreach (ISymbol member in parameter.Type.GetMembers(field))
            {
                if (((member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type) is { } type)
                {
                    return (Of(path, member), type);
                }
            }
        }

        return null;
    }

    private static string? Member(IOperation? instance, ISymbol member) => Find(instance) is { } path ? Of(path, member) : null;
}
