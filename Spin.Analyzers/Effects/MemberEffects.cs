using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Analysis.Library;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects.Lowering;

namespace Spin.Analyzers.Effects;

/// <summary>
/// The effects of members without source: contracts by what they say, the class library by the analysis's table, and all else as
/// code that cannot be seen.
/// </summary>
internal static class MemberEffects
{
    /// <summary>The effects of one call.</summary>
    internal static IEnumerable<Cause> Of(IMethodSymbol method, ITypeSymbol? receiver, SpindleCompilation spindles, Location location, bool onThrowPath)
    {
        Cause Make(Effect effect, string kind) => new(effect, kind, Name(method), new SourceSite(location), onThrowPath);

        if (spindles.Effects.Symbols.Of(method).Contract is { } contract)
        {
            return System.Linq.Enumerable.Select(contract.Effects, promised => Make(promised.Effect, promised.Kind));
        }

        if (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, spindles.Contract.Assembly))
        {
            return OfContract(method, Make);
        }

        if (IsUnseen(method, spindles))
        {
            return [Make(Effect.Unknown, CauseKind.Unseen)];
        }

        // A synthesised member of a type in source: a record's equality, a delegate's Invoke, an automatic accessor.
        if (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, spindles.Compilation.Assembly))
        {
            return method is { IsImplicitlyDeclared: true, Name: "ToString" or "PrintMembers" } ? [Make(Effect.Allocates, CauseKind.Text)] : [];
        }

        return OfClassLibrary(method, receiver, spindles, Make);
    }

    /// <summary>Whether a member belongs to an assembly of which nothing is known but its contracts.</summary>
    internal static bool IsUnseen(IMethodSymbol method, SpindleCompilation spindles) =>
        !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, spindles.Contract.Assembly) &&
        !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, spindles.Compilation.Assembly) && !IsClassLibrary(method.ContainingAssembly);

    /// <summary>What a member of the class library does; nothing for one of anything else.</summary>
    internal static MemberSummary SummaryOf(IMethodSymbol method, ITypeSymbol? receiver, SpindleCompilation spindles) =>
        IsClassLibrary(method.ContainingAssembly) ? spindles.LibrarySummaries.Of(method, receiver) : MemberSummary.None;

    /// <summary>Whether a member without source may walk along what it is given.</summary>
    internal static bool Walks(IMethodSymbol method, SpindleCompilation spindles) => !IsClassLibrary(method.ContainingAssembly) || SummaryOf(method, receiver: null, spindles).Walks;

    /// <summary>What a member of the class library does, looked up by its description.</summary>
    internal static MemberSummary LookUp(IMethodSymbol method, ITypeSymbol? receiver, KnownTypes types) => LibrarySummaries.Of(Describe(method, receiver, types));

    /// <summary>A method or property as a path names it, with its type.</summary>
    internal static string Name(ISymbol member)
    {
        string type = member.ContainingType is { } container ? container.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) : "";
        return member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => "new " + type,
            IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet, AssociatedSymbol: { } property } => $"{type}.{property.Name}",
            IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } => type,
            _ => $"{type}.{member.Name}",
        };
    }

    private static bool IsClassLibrary(IAssemblySymbol? assembly) =>
        assembly is not null &&
        (assembly.Name.StartsWith("System", System.StringComparison.Ordinal) || assembly.Name is "mscorlib" or "netstandard" || assembly.Name.StartsWith("Microsoft.", System.StringComparison.Ordinal));

    private static IEnumerable<Cause> OfContract(IMethodSymbol method, System.Func<Effect, string, Cause> make)
    {
        foreach ((Effect effect, string kind) in ContractEffects.Of(method.MetadataName))
        {
            yield return make(effect, kind);
        }
    }

    private static IEnumerable<Cause> OfClassLibrary(
        IMethodSymbol method, ITypeSymbol? receiver, SpindleCompilation spindles, System.Func<Effect, string, Cause> make)
    {
        foreach ((Effect effect, string kind) in spindles.LibrarySummaries.Of(method, receiver).Effects)
        {
            yield return make(effect, kind);
        }
    }

    private static LibraryMember Describe(IMethodSymbol method, ITypeSymbol? receiver, KnownTypes types) => new(Describe(method.ContainingType), method.MetadataName)
    {
        Receiver = receiver is null ? null : Describe(receiver),
        Id = method.OriginalDefinition.GetDocumentationCommentId()?.Substring("M:".Length),
        IsStatic = method.IsStatic,
        Result = method.ReturnsVoid || method.RefKind is RefKind.Ref or RefKind.RefReadOnly || method.OriginalDefinition.ReturnType.TypeKind == TypeKind.TypeParameter ? null : Describe(method.ReturnType),
        ReturnsNothing = method.ReturnsVoid,
        ParameterCount = method.Parameters.Length,
        TakesWritableSpan = System.Linq.Enumerable.Any(method.Parameters, parameter => SymbolEqualityComparer.Default.Equals(parameter.Type.OriginalDefinition, types.Span)),
        IsAmbient = AmbientApis.Find(method.AssociatedSymbol ?? method) is not null,
    };

    private static LibraryType Describe(ITypeSymbol type) => new(type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "", type.Name)
    {
        IsStruct = type.IsValueType,
        IsInterface = type.TypeKind == TypeKind.Interface,
        IsDelegate = type.TypeKind == TypeKind.Delegate,
        IsArray = type.TypeKind == TypeKind.Array,
    };
}
