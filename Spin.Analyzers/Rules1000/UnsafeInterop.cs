using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules1000;

/// <summary>
/// SPIN1007: the namespace of interop, except attributes and enums. Of <c>MemoryMarshal</c>, reinterpreting one primitive number
/// as another is allowed: every bit pattern is a value of both.
/// </summary>
public sealed class UnsafeInterop() : ForbiddenApiRule(Rules.SPIN1007_UnsafeInterop)
{
    /// <inheritdoc/>
    private protected override string? Judge(ISymbol member, SpindleCompilation spindles) => Judge(member);

    /// <summary>What to use instead of a member; null where the rule does not speak of it.</summary>
    internal static string? Judge(ISymbol member) =>
        member is { ContainingType.Name: "MemoryMarshal", Name: "ToEnumerable" or "TryGetString" } ? null :
        JudgeType(member.ContainingType);

    /// <inheritdoc/>
    private protected override string? JudgeBase(INamedTypeSymbol type, SpindleCompilation spindles) => JudgeType(type);

    /// <inheritdoc/>
    private protected override bool IsStillForbidden(IOperation use)
    {
        IMethodSymbol? method = (use as IInvocationOperation)?.TargetMethod ?? (use as IMethodReferenceOperation)?.Method;
        if (method is not { IsGenericMethod: true, ContainingType.Name: "MemoryMarshal", Name: "Cast" or "AsBytes" or "Read" or "TryRead" or "Write" or "TryWrite" })
        {
            return true;
        }

        foreach (ITypeSymbol type in method.TypeArguments)
        {
            if (!IsNumber(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What to use instead of a type; null where the rule does not speak of it. SPIN1005 speaks of NativeLibrary.</summary>
    internal static string? JudgeType(INamedTypeSymbol type) =>
        !Namespaces.IsBelow(type, "System", "Runtime", "InteropServices") || IsHarmless(type) ? null : type.Name switch
        {
            "MemoryMarshal" => "BinaryPrimitives or spans of the element type",
            "CollectionsMarshal" or "ImmutableCollectionsMarshal" or "SequenceMarshal" => "the collection's own members",
            "GCHandle" or "SafeHandle" or "CriticalHandle" => "an ordinary reference",
            _ => "a service of the constructor",
        };

    private static bool IsHarmless(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum || type.Name is "NativeLibrary" or "NFloat")
        {
            return true;
        }

        for (INamedTypeSymbol? ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.Name is "Attribute" or "Exception" && Namespaces.IsIn(ancestor, "System"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 or
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 or
        SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Char;
}
