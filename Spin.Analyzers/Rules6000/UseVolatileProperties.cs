using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Concurrency;
using Spin.Analyzers.Concurrency;

namespace Spin.Analyzers.Rules6000;

/// <summary>What a diagnostic tells the code fix that makes an access volatile.</summary>
internal static class UseVolatileProperties
{
    /// <summary>The key under which a diagnostic carries the member of <c>Volatile</c> to use; absent where there is none.</summary>
    internal const string Member = "Volatile";

    /// <summary>The member for an access.</summary>
    internal static ImmutableDictionary<string, string?> Of(Access access) =>
        FindMember(access) is { } member ? ImmutableDictionary<string, string?>.Empty.Add(Member, member) : ImmutableDictionary<string, string?>.Empty;

    /// <summary>The member of <c>Volatile</c> that would do what an access does.</summary>
    /// <returns>Null where there is none.</returns>
    internal static string? FindMember(Access access) => !HasOverload(access.Place.Type) ? null : access switch
    {
        { Kind: AccessKind.Read, Operation: IFieldReferenceOperation or IParameterReferenceOperation or IConversionOperation } => "Read",
        { Kind: AccessKind.Write, Operation: ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IParameterReferenceOperation } } => "Write",
        _ => null,
    };

    private static bool HasOverload(ITypeSymbol type) =>
        type.IsReferenceType || type.TypeKind != TypeKind.Enum && type.SpecialType is
            SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_UInt64) or SpecialType.System_Single or SpecialType.System_Double or
            SpecialType.System_IntPtr or SpecialType.System_UIntPtr;
}
