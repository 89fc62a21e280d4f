using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules5000;

/// <summary>
/// SPIN5004: a handler that keeps an argument whose contents belong to the raiser: an array, a <c>Memory</c>, an object that can change,
/// stored in a field, put into a collection or caught by a lambda that outlives the raise. Of spans C# itself takes care.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PayloadKept() : SpindleAnalyzer(Rules.SPIN5004_PayloadKept)
{
    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        Immutability immutability = new(spindles);
        context.RegisterOperationBlockAction(block =>
        {
            if (block.OwningSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method &&
                spindles.Spindles.Of(method.ContainingType).FindHandler(method) is { Event: not null })
            {
                foreach (IOperation body in block.OperationBlocks)
                {
                    Analyze(body, method, new Borrowing(spindles, immutability), block);
                }
            }
        });
    }

    private static void Analyze(IOperation body, IMethodSymbol handler, Borrowing borrowing, OperationBlockAnalysisContext context)
    {
        foreach (IOperation operation in body.Descendants())
        {
            if (borrowing.IsBorrowed(operation, handler) && FindKeeper(operation, handler) is { } keeper)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.SPIN5004_PayloadKept, operation.Syntax.GetLocation(), operation.Syntax.ToString(), handler.Name, keeper));
            }
        }
    }

    // Who keeps a value, followed outward through conversions, tuples and objects made around it.
    private static string? FindKeeper(IOperation value, IMethodSymbol handler)
    {
        for (IOperation? inner = value, outer = value.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            switch (outer)
            {
                case IConversionOperation or IParenthesizedOperation or ITupleOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionOperation or ISwitchExpressionArmOperation:
                case IArgumentOperation { Parent: IObjectCreationOperation }:
                case IObjectCreationOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation:
                    continue;
                case IAssignmentOperation assignment when assignment.Value == inner:
                    return FindPlace(assignment.Target);
                case IArgumentOperation { Parent: IInvocationOperation call } when IsCollectionOf(call, handler):
                    return $"the collection '{call.Instance!.Syntax}'";
                default:
                    return FindLambda(value, handler);
            }
        }

        return null;
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

    private static bool IsCollectionOf(IInvocationOperation call, IMethodSymbol handler) =>
        call.Instance is IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } &&
        call.TargetMethod.Name is "Add" or "Enqueue" or "Push" or "TryAdd" or "Insert" or "AddLast" or "AddFirst" or "TryEnqueue" or "AddRange" &&
        !SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, handler.ContainingType);

    // A lambda that reads the argument when the raise is over; one that is called at once is not told apart.
    private static string? FindLambda(IOperation value, IMethodSymbol handler)
    {
        for (IOperation? outer = value.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation { Parent: IDelegateCreationOperation creation })
            {
                return creation.Parent switch
                {
                    IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Start" or "Install" } started } } => $"the function given to '{started.Name}'",
                    IAssignmentOperation assignment => FindPlace(assignment.Target),
                    _ => null,
                };
            }
        }

        return null;
    }
}
