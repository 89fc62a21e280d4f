using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules5000;

/// <summary>Finds who keeps a value, followed outward through conversions, tuples, windows on it and objects made around it.</summary>
internal static class Keepers
{
    /// <summary>The keeper, as a message names it.</summary>
    /// <returns>Null where the value is used for the call only, as far as can be seen.</returns>
    internal static string? Find(IOperation value, IMethodSymbol handler)
    {
        for (IOperation? inner = value, outer = value.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            switch (outer)
            {
                case ITupleOperation tuple when FindTarget(tuple, inner) is { } target:
                    return FindPlace(target);
                case IConversionOperation or IParenthesizedOperation or ITupleOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionOperation or ISwitchExpressionArmOperation:
                case IArgumentOperation { Parent: IObjectCreationOperation }:
                case IObjectCreationOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation:
                case IArgumentOperation { Parent: IInvocationOperation view } when Borrowing.IsWindow(view):
                case IInvocationOperation window when Borrowing.IsWindow(window):
                    continue;
                case IAssignmentOperation assignment when assignment.Value == inner:
                    return FindPlace(assignment.Target);
                case IArgumentOperation { Parent: IInvocationOperation exchange } argument when IsExchange(exchange) && exchange.Arguments[0] != argument:
                    return FindPlace(exchange.Arguments[0].Value);
                case IArgumentOperation { Parent: IInvocationOperation call } when IsCollectionOf(call, handler):
                    return $"the collection '{call.Instance!.Syntax}'";
                default:
                    return FindLambda(value);
            }
        }

        return null;
    }

    // (_a, _b) = (x, y)
    private static IOperation? FindTarget(ITupleOperation tuple, IOperation element)
    {
        IOperation outer = Conversions.Outermost(tuple);
        return outer.Parent is IDeconstructionAssignmentOperation { Target: ITupleOperation targets } deconstruction && deconstruction.Value == outer && targets.Elements.Length == tuple.Elements.Length
            ? targets.Elements[tuple.Elements.IndexOf(element)]
            : null;
    }

    private static string? FindPlace(IOperation target) => target switch
    {
        IFieldReferenceOperation { Field: var field } read when IsLasting(read.Instance) => $"field '{field.Name}'",
        IPropertyReferenceOperation { Property: { IsIndexer: false } property } read when IsLasting(read.Instance) => $"property '{property.Name}'",
        IPropertyReferenceOperation { Instance: IFieldReferenceOperation { Field: var field } } => $"the collection '{field.Name}'",
        IArrayElementReferenceOperation { ArrayReference: IFieldReferenceOperation { Field: var field } } => $"the array '{field.Name}'",
        _ => null,
    };

    private static bool IsLasting(IOperation? instance) => instance is null or IInstanceReferenceOperation or IFieldReferenceOperation or IParameterReferenceOperation { Type.IsReferenceType: true };

    private static bool IsExchange(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Exchange" or "CompareExchange" or "Write", ContainingType: { } type } && ClassLibrary.IsAtomicAccess(type);

    private static bool IsCollectionOf(IInvocationOperation call, IMethodSymbol handler) =>
        call.Instance is IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } &&
        call.TargetMethod.Name is "Add" or "Enqueue" or "Push" or "TryAdd" or "Insert" or "AddLast" or "AddFirst" or "TryEnqueue" or "AddRange" &&
        !SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, handler.ContainingType);

    // A lambda that reads the argument when the raise is over; one that is called at once is not told apart.
    private static string? FindLambda(IOperation value)
    {
        for (IOperation? outer = value.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation { Parent: IDelegateCreationOperation creation })
            {
                return creation.Parent switch
                {
                    IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Start" or "Install" } or { Name: "Create", ContainingType.TypeKind: TypeKind.Interface } } outside } => $"the function given to '{outside.TargetMethod.Name}'",
                    IAssignmentOperation assignment => FindPlace(assignment.Target),
                    _ => null,
                };
            }
        }

        return null;
    }
}
