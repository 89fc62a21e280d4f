using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Contract;

/// <summary>Whether an expression stands where it is written.</summary>
internal static class Writes
{
    /// <summary>Whether a variable, element or member is written, or a writable reference to it is made.</summary>
    internal static bool IsWritten(IOperation place) => place.Parent switch
    {
        ISimpleAssignmentOperation { IsRef: true } assignment => assignment.Value == place || assignment.Target == place,
        IAssignmentOperation assignment => assignment.Target == place,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        IAddressOfOperation => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } } => true,
        IReturnOperation => IsInRefReturningMethod(place),
        ITupleOperation tuple => IsWritten(tuple) || tuple.Parent is IDeconstructionAssignmentOperation { } deconstruction && deconstruction.Target == tuple,
        IConditionalOperation { IsRef: true } conditional => IsWritten(conditional),
        IInlineArrayAccessOperation access when access.Instance == place => IsWritten(access),
        IFieldReferenceOperation { Instance: { } instance } field when instance == place && place.Type is { IsValueType: true } => IsWritten(field),
        IPropertyReferenceOperation { Instance: { } instance } when instance == place && place.Type is { IsValueType: true, IsReadOnly: false } => IsSetterCall(place.Parent),
        _ => false,
    };

    private static bool IsSetterCall(IOperation property) => property.Parent is IAssignmentOperation assignment && assignment.Target == property;

    private static bool IsInRefReturningMethod(IOperation place) =>
        place.SemanticModel?.GetEnclosingSymbol(place.Syntax.SpanStart) is IMethodSymbol { RefKind: RefKind.Ref };
}
