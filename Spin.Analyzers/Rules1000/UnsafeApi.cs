using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules1000;

/// <summary>SPIN1006: <c>Unsafe</c>, and the unchecked loads and stores of vector types.</summary>
public sealed class UnsafeApi() : ForbiddenApiRule(Rules.SPIN1006_UnsafeApi)
{
    /// <inheritdoc/>
    private protected override string? Judge(ISymbol member, SpindleCompilation spindles) => Refuses(member) ? "a checked access" : null;

    /// <summary>Whether the rule speaks of a member.</summary>
    internal static bool Refuses(ISymbol member)
    {
        INamedTypeSymbol type = member.ContainingType;
        return
            type.Name == "Unsafe" && Namespaces.IsIn(type, "System", "Runtime", "CompilerServices") ||
            member.Name is "LoadUnsafe" or "StoreUnsafe" or "LoadAligned" or "LoadAlignedNonTemporal" or "StoreAligned" or "StoreAlignedNonTemporal" &&
            (Namespaces.IsBelow(type, "System", "Runtime", "Intrinsics") || Namespaces.IsIn(type, "System", "Numerics"));
    }

    /// <inheritdoc/>
    private protected override string? JudgeBase(INamedTypeSymbol type, SpindleCompilation spindles) => null;
}
