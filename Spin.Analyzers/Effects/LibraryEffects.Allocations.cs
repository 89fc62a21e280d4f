using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects.Lowering;

namespace Spin.Analyzers.Effects;

/// <content>Which members of the class library allocate.</content>
internal static partial class LibraryEffects
{
    private static string? FindAllocation(IMethodSymbol method, ITypeSymbol? receiver)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (method.Name == "ToString")
        {
            return receiver?.SpecialType == SpecialType.System_String || type.SpecialType == SpecialType.System_String && method.Parameters.IsEmpty ? null : CauseKind.Text;
        }

        if (Namespaces.IsIn(type, "System", "Linq"))
        {
            return CauseKind.Linq;
        }

        if (method.Name is "GetEnumerator" or "GetAsyncEnumerator")
        {
            return method.ReturnType.IsReferenceType ? CauseKind.Enumerator : null;
        }

        if (Namespaces.IsBelow(type, "System", "Collections") && Grows(method))
        {
            return CauseKind.Growth;
        }

        return method.MethodKind switch
        {
            MethodKind.Constructor => type.IsReferenceType ? CauseKind.New : null,
            MethodKind.PropertyGet => type.Name is "Dictionary" or "SortedDictionary" && method.Name is "get_Keys" or "get_Values" ? CauseKind.Library : null,
            MethodKind.PropertySet => method.Name is "set_Capacity" or "set_Length" && type.Name != "Span" ? CauseKind.Growth : null,
            MethodKind.EventAdd or MethodKind.EventRemove => CauseKind.Delegate,
            _ => ReturnsFresh(method) ? (type.SpecialType == SpecialType.System_String && method.Name == "Concat" ? CauseKind.Concatenation : CauseKind.Library) : null,
        };
    }

    // A collection of fixed capacity is an array; every other may have to grow, and an immutable one copies itself.
    private static bool Grows(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (Namespaces.IsBelow(type, "System", "Collections", "Immutable"))
        {
            return method.MethodKind == MethodKind.Ordinary && method.ReturnType is INamedTypeSymbol result &&
                (Namespaces.IsBelow(result, "System", "Collections", "Immutable") && method.Name is not ("Slice" or "AsSpan" or "AsMemory"));
        }

        return method.Name switch
        {
            "Add" or "AddRange" or "Insert" or "InsertRange" or "Enqueue" or "Push" or "TryAdd" or "AddLast" or "AddFirst" or "AddBefore" or "AddAfter" or
            "GetOrAdd" or "AddOrUpdate" or "EnsureCapacity" or "UnionWith" or "EnqueueRange" or "EnqueueDequeue" or "TryPush" or "TryEnqueue" => true,
            "set_Item" => type.Name is not ("List" or "Array" or "IList" or "BitArray"),
            _ => false,
        };
    }

    private static bool ReturnsFresh(IMethodSymbol method)
    {
        ITypeSymbol result = method.OriginalDefinition.ReturnType;
        if (!result.IsReferenceType || result.TypeKind == TypeKind.TypeParameter || method.RefKind is RefKind.Ref or RefKind.RefReadOnly)
        {
            return false;
        }

        INamedTypeSymbol type = method.ContainingType;
        return (type.Name, method.Name) switch
        {
            ("Array", "Empty") or ("Object", "GetType") or ("Type", _) or ("String", "Intern" or "IsInterned") => false,
            ("Interlocked" or "Volatile", _) => false,
            ("Task" or "ValueTask", "GetAwaiter" or "ConfigureAwait") => false,
            ("Encoding", "GetEncoding") or ("CultureInfo", _) => false,
            ("Path", _) => true,
            _ => true,
        };
    }

    private static bool Blocks(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        return Namespaces.IsIn(type, "System", "Threading") && (type.Name, method.Name) switch
        {
            ("Monitor", "Enter" or "TryEnter" or "Wait") or ("Thread", "Sleep" or "Join" or "Yield" or "SpinWait") or ("Lock", "Enter" or "EnterScope" or "TryEnter") => true,
            ("SpinLock", "Enter" or "TryEnter") or ("SpinWait", _) => true,
            ("SemaphoreSlim" or "ManualResetEventSlim" or "CountdownEvent" or "WaitHandle" or "Barrier" or "ReaderWriterLockSlim", _) =>
                method.Name.StartsWith("Wait", System.StringComparison.Ordinal) || method.Name.StartsWith("Enter", System.StringComparison.Ordinal) || method.Name.StartsWith("Signal", System.StringComparison.Ordinal),
            _ => false,
        } ||
        Namespaces.IsIn(type, "System", "Threading", "Tasks") && method.Name is "Wait" or "WaitAll" or "WaitAny" or "get_Result" or "GetResult";
    }
}
