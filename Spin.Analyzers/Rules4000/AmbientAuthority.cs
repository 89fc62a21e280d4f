using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules4000;

/// <summary>SPIN4007: ambient authority, with the service to import instead.</summary>
public sealed class AmbientAuthority() : ForbiddenApiRule(Rules.SPIN4007_AmbientAuthority)
{
    /// <inheritdoc/>
    private protected override string? Judge(ISymbol member, SpindleCompilation spindles) => AmbientApis.Find(member)?.Remedy;

    /// <inheritdoc/>
    private protected override string? JudgeBase(INamedTypeSymbol type, SpindleCompilation spindles) => null;
}
