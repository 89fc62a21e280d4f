using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects.Lowering;

namespace Spin.Analyzers.Effects;

/// <content>Which members of the class library read or write state that others can see.</content>
internal static partial class LibraryEffects
{
    private static Effect FindState(IMethodSymbol method, ITypeSymbol? receiver, KnownTypes types)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (AmbientApis.Find(method.AssociatedSymbol ?? method) is not null)
        {
            return Effect.Reads;
        }

        if (type.Name is "Interlocked" or "Volatile" or "Monitor" && Namespaces.IsIn(type, "System", "Threading"))
        {
            return method.Name == "Read" ? Effect.Reads : Effect.Writes;
        }

        if (WritesThroughSpan(method, types) || type.SpecialType == SpecialType.System_Array && method.Name is "Fill" or "Clear" or "Copy" or "Reverse" or "Sort" or "Resize" or "SetValue")
        {
            return Effect.Writes;
        }

        if (type.Name is "IDisposable" or "IEnumerator" or "IEnumerable")
        {
            return Effect.None;
        }

        // Whatever an object of the class library says may change, unless nothing in it can.
        return method.IsStatic || type.IsValueType || (receiver ?? type).IsValueType || method.MethodKind == MethodKind.Constructor || IsUnchanging(type) ||
            receiver is not null && IsUnchanging(receiver)
            ? Effect.None
            : Effect.Reads;
    }

    private static bool WritesThroughSpan(IMethodSymbol method, KnownTypes types)
    {
        if (SymbolEqualityComparer.Default.Equals(method.ContainingType, types.Span?.OriginalDefinition) && method.Name is "Fill" or "Clear")
        {
            return true;
        }

        // Destinations: the writable spans among the parameters of a method that returns nothing or a success.
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (SymbolEqualityComparer.Default.Equals(parameter.Type.OriginalDefinition, types.Span) &&
                (method.ReturnsVoid || method.Name.StartsWith("Write", System.StringComparison.Ordinal) || method.Name.StartsWith("Try", System.StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnchanging(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Delegate or SpecialType.System_MulticastDelegate or SpecialType.System_ValueType or SpecialType.System_Enum ||
        type.TypeKind is TypeKind.Delegate or TypeKind.Array || type.SpecialType == SpecialType.System_Array ||
        Namespaces.IsBelow(type, "System", "Collections", "Frozen") || Namespaces.IsBelow(type, "System", "Collections", "Immutable") ||
        type.Name is "Type" or "MemberInfo" or "SearchValues" or "Encoding" or "EqualityComparer" or "Comparer" or "StringComparer" or "Attribute";
}
