using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;
using Spin.Analyzers.Effects.Lowering;

namespace Spin.Analyzers.Effects;

/// <summary>
/// The effects of members without source: the contract by its own small table, the class library by a reviewed table and by what a
/// signature gives away (whoever returns a string, an array or an object has made one), and all else as code that cannot be seen.
/// </summary>
internal static partial class LibraryEffects
{
    /// <summary>The effects of one call.</summary>
    internal static IEnumerable<Cause> Of(IMethodSymbol method, ITypeSymbol? receiver, SpindleCompilation spindles, Location location, bool onThrowPath)
    {
        Cause Make(Effect effect, string kind) => new(effect, kind, Name(method), new SourceSite(location), onThrowPath);

        if (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, spindles.Contract.Assembly))
        {
            return OfContract(method, spindles.Contract, Make);
        }

        // A synthesised member of a type in source: a record's equality, a delegate's Invoke, an automatic accessor.
        if (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, spindles.Compilation.Assembly))
        {
            return method is { IsImplicitlyDeclared: true, Name: "ToString" or "PrintMembers" } ? [Make(Effect.Allocates, CauseKind.Text)] : [];
        }

        return IsClassLibrary(method.ContainingAssembly)
            ? OfClassLibrary(method, receiver, spindles, Make)
            : [Make(Effect.Allocates | Effect.Unbounded, CauseKind.Unseen), Make(Effect.Unknown, CauseKind.Unseen)];
    }

    /// <summary>A method as a path names it.</summary>
    internal static string Name(IMethodSymbol method)
    {
        string type = method.ContainingType is { } container ? container.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) : "";
        return method.MethodKind switch
        {
            MethodKind.Constructor => "new " + type,
            MethodKind.PropertyGet or MethodKind.PropertySet when method.AssociatedSymbol is { } property => $"{type}.{property.Name}",
            _ => $"{type}.{method.Name}",
        };
    }

    private static bool IsClassLibrary(IAssemblySymbol? assembly) =>
        assembly is not null &&
        (assembly.Name.StartsWith("System", System.StringComparison.Ordinal) || assembly.Name is "mscorlib" or "netstandard" || assembly.Name.StartsWith("Microsoft.", System.StringComparison.Ordinal));

    // The contract allocates nothing unless its documentation says so. Reviewed against Spin/Services and Spin/Net.
    private static IEnumerable<Cause> OfContract(IMethodSymbol method, ContractTypes contract, System.Func<Effect, string, Cause> make)
    {
        bool service = contract.IsCapability(method.ContainingType);
        switch (method.Name)
        {
            case "ToString":
                yield return make(Effect.Allocates, CauseKind.Text);
                break;
            case "Start" or "CreateMutex" or "CreateCondition" or "Install" when service:
                yield return make(Effect.Allocates, CauseKind.Contract);
                break;
            case "Sleep" or "Yield" or "Enter" or "Wait" or "Join" when service:
                yield return make(Effect.Blocks, CauseKind.Wait);
                break;
        }

        if (service)
        {
            bool getter = method.MethodKind == MethodKind.PropertyGet || method.Name == "IsEnabled";
            yield return make(getter ? Effect.Reads : Effect.Writes, getter ? CauseKind.Read : CauseKind.Write);
        }
    }

    private static IEnumerable<Cause> OfClassLibrary(
        IMethodSymbol method, ITypeSymbol? receiver, SpindleCompilation spindles, System.Func<Effect, string, Cause> make)
    {
        if (FindAllocation(method, receiver) is { } kind)
        {
            yield return make(Effect.Allocates, kind);
        }

        if (Blocks(method))
        {
            yield return make(Effect.Blocks, CauseKind.Wait);
        }

        switch (FindState(method, receiver, spindles.Types))
        {
            case Effect.Writes:
                yield return make(Effect.Writes, CauseKind.Write);
                break;
            case Effect.Reads:
                yield return make(Effect.Reads, CauseKind.Read);
                break;
        }
    }
}
