using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules4000;

/// <summary>Whether a use of a fixed table only reads it.</summary>
internal static class TableUse
{
    /// <summary>What a use of a static array does beyond reading it.</summary>
    /// <returns>Null where it reads only.</returns>
    internal static string? FindProblem(IOperation use, KnownTypes types)
    {
        const string HandedOut = "is handed out, so that others can write it";
        switch (use.Parent)
        {
            case IArrayElementReferenceOperation element when element.ArrayReference == use:
                return Writes.IsWritten(element) ? "is written" : null;
            case IImplicitIndexerReferenceOperation element when element.Instance == use:
                return Writes.IsWritten(element) ? "is written" : null;
            case IAssignmentOperation assignment when assignment.Target == use: // in the static constructor
            case IFieldInitializerOperation or IPropertyInitializerOperation or IForEachLoopOperation or INameOfOperation or IBinaryOperation or ISpreadOperation:
                return null;
            case IIsPatternOperation test:
                return NamesAnObject(test.Pattern) ? HandedOut : null;
            case IPropertyReferenceOperation property when property.Instance == use:
                return property.Type is { IsReferenceType: true } ? HandedOut : null; // its SyncRoot is the table itself
            case IInvocationOperation call when call.Instance == use:
                return call.TargetMethod.Name is "SetValue" or "Initialize" ? "is written" : null;
            case IConversionOperation conversion:
                return IsReadOnlySpan(conversion.Type, types) || conversion.Parent is IForEachLoopOperation or IBinaryOperation ? null
                    : types.IsSpan(conversion.Type) ? "is handed out as a writable span" : HandedOut;
            case IArgumentOperation { Parent: IObjectCreationOperation creation }:
                return IsReadOnlySpan(creation.Type, types) ? null : HandedOut;
            case IArgumentOperation { Parent: IInvocationOperation call } argument:
                return IsReadByArray(call.TargetMethod, argument, types) || IsViewed(call, types) ? null : HandedOut;
            default:
                return HandedOut;
        }
    }

    // A name in the pattern for the table, or for an object that it gives.
    private static bool NamesAnObject(IOperation pattern)
    {
        foreach (IOperation operation in pattern.DescendantsAndSelf())
        {
            ISymbol? name = (operation as IDeclarationPatternOperation)?.DeclaredSymbol ?? (operation as IRecursivePatternOperation)?.DeclaredSymbol ?? (operation as IListPatternOperation)?.DeclaredSymbol;
            if (name is ILocalSymbol { Type: { IsReferenceType: true, SpecialType: not SpecialType.System_String } })
            {
                return true;
            }
        }

        return false;
    }

    // What makes a span of it that is read-only at once.
    private static bool IsViewed(IInvocationOperation call, KnownTypes types) =>
        call is { TargetMethod: { Name: "AsSpan", ContainingType: { Name: "MemoryExtensions" } type }, Parent: IConversionOperation conversion } &&
        Namespaces.IsIn(type, "System") && IsReadOnlySpan(conversion.Type, types);

    private static bool IsReadOnlySpan(ITypeSymbol? type, KnownTypes types) =>
        SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, types.ReadOnlySpan);

    private static bool IsReadByArray(IMethodSymbol method, IArgumentOperation argument, KnownTypes types) =>
        method is { Name: "CopyTo", ContainingType.Name: "MemoryExtensions" } && Namespaces.IsIn(method.ContainingType, "System") && argument.Parameter?.Ordinal == 0 ||
        SymbolEqualityComparer.Default.Equals(method.ContainingType, types.Array) &&
        (method.Name is "IndexOf" or "LastIndexOf" or "BinarySearch" or "Exists" or "Find" or "FindIndex" or "FindLast" or "FindLastIndex" or "TrueForAll" or "ConvertAll" ||
         method.Name is "Copy" or "ConstrainedCopy" && argument.Parameter?.Name == "sourceArray");
}
