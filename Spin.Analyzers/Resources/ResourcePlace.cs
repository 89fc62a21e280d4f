using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Resources;

/// <summary>Names the place through which code reaches an object, so that two ways to write it have one name.</summary>
internal static class ResourcePlace
{
    /// <summary>The path of a place.</summary>
    /// <returns>Null where the expression is none: the result of a call, an element.</returns>
    internal static string? Find(IOperation? expression, ControlFlowGraph graph) => expression switch
    {
        IInstanceReferenceOperation => "this",
        IFieldReferenceOperation { Field: { } field } read =>
            field.IsStatic ? field.ToDisplayString() : Member(read.Instance, field, graph),
        IPropertyReferenceOperation { Property: { IsIndexer: false } property } read =>
            property.IsStatic ? property.ToDisplayString() : Member(read.Instance, property, graph),
        ILocalReferenceOperation { Local: var local } => OfLocal(local),
        IParameterReferenceOperation { Parameter: var parameter } => "parameter " + parameter.Name,
        IConversionOperation { OperatorMethod: null, Operand: var operand } => Find(operand, graph),
        IFlowCaptureReferenceOperation capture => FlowCaptures.Find(capture, graph) is { } value ? Find(value, graph) : null,
        _ => null,
    };

    /// <summary>The path of a local; two of one name in different scopes differ.</summary>
    internal static string OfLocal(ILocalSymbol local) =>
        local.Name + "@" + (local.Locations.IsEmpty ? 0 : local.Locations[0].SourceSpan.Start).ToString(CultureInfo.InvariantCulture);

    private static string? Member(IOperation? instance, ISymbol member, ControlFlowGraph graph) => Find(instance, graph) is { } path ? path + "." + member.Name : null;
}
