using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Concurrency;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Concurrency;

/// <summary>Says what the code around a reference to a place does with it.</summary>
internal static class AccessReader
{
    /// <summary>What is done, whether atomically, and which operation does it.</summary>
    internal static (AccessKind Kind, bool IsAtomic, IOperation Operation) Read(IOperation reference, SharedPlace place)
    {
        bool isVolatile = reference is IFieldReferenceOperation { Field.IsVolatile: true };
        IOperation use = reference;
        while (use.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            use = use.Parent;
        }

        switch (use.Parent)
        {
            case ISimpleAssignmentOperation assignment when assignment.Target == use:
                return Mentions(assignment.Value, place) ? (AccessKind.ReadModifyWrite, false, assignment) : (AccessKind.Write, isVolatile, assignment);
            case ICompoundAssignmentOperation or ICoalesceAssignmentOperation when ((IAssignmentOperation)use.Parent).Target == use:
            case IIncrementOrDecrementOperation:
                return (AccessKind.ReadModifyWrite, false, use.Parent);
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out or RefKind.In or RefKind.RefReadOnlyParameter, Parent: IInvocationOperation call }:
                return ReadByReference(call, use, place);
            case IForEachLoopOperation loop when loop.Collection == use:
                return (AccessKind.Iterate, false, use);
            case IInvocationOperation call when call.Instance == use:
                return (Changes(call.TargetMethod, place.Type) ? AccessKind.Change : AccessKind.Read, IsThreadSafe(place.Type), call);
            case IPropertyReferenceOperation { Arguments.IsEmpty: false } element when element.Instance == use:
                return (Writes.IsWritten(element) ? AccessKind.Change : AccessKind.Read, IsThreadSafe(place.Type), element);
            case IArrayElementReferenceOperation { Parent: (IIncrementOrDecrementOperation or ICompoundAssignmentOperation) and { } step } element when element.ArrayReference == use && Writes.IsWritten(element):
                return (AccessKind.ReadModifyWrite, false, step);
            case IArrayElementReferenceOperation element when element.ArrayReference == use:
                return (Writes.IsWritten(element) ? AccessKind.Change : AccessKind.Read, false, element);
            case IPropertyReferenceOperation { Property.Name: "Keys" or "Values", Parent: IForEachLoopOperation or IConversionOperation { Parent: IForEachLoopOperation } } view
                when Collections.IsGrowing(place.Type) && view.Instance == use:
                return (AccessKind.Iterate, false, use);
            case IMemberReferenceOperation member when member.Instance == use && place.Type.IsValueType:
                return (AccessKind.Read, isVolatile, use); // the member is a place of its own
            default:
                return (Writes.IsWritten(use) ? AccessKind.ReadModifyWrite : AccessKind.Read, isVolatile, use);
        }
    }

    private static (AccessKind Kind, bool IsAtomic, IOperation Operation) ReadByReference(IInvocationOperation call, IOperation use, SharedPlace place)
    {
        if (!ClassLibrary.IsAtomicAccess(call.TargetMethod.ContainingType))
        {
            return (Writes.IsWritten(use) ? AccessKind.ReadModifyWrite : AccessKind.Read, false, call);
        }

        if (call.TargetMethod.Name == "Read")
        {
            return (AccessKind.Read, true, call);
        }

        // Writing volatilely what was read before is two steps all the same; a compare and exchange knows what it read.
        bool torn = call.TargetMethod.Name is "Write" or "Exchange" && call.Arguments.Length > 1 && Mentions(call.Arguments[1].Value, place);
        return (torn ? AccessKind.ReadModifyWrite : AccessKind.Write, true, call);
    }

    private static bool Changes(IMethodSymbol method, ITypeSymbol type) =>
        (Collections.IsGrowing(type) || type is IArrayTypeSymbol) && CollectionNames.Changes(method.Name);

    private static bool IsThreadSafe(ITypeSymbol type) => Namespaces.IsIn(type, "System", "Collections", "Concurrent");

    private static bool Mentions(IOperation value, SharedPlace place)
    {
        foreach (IOperation operation in value.DescendantsAndSelf())
        {
            if (place.Equals(SharedPlace.Find(operation)))
            {
                return true;
            }
        }

        return false;
    }
}
