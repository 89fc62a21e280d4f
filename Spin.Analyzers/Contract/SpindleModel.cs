using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>The handlers of one type, with the guards that they name.</summary>
/// <param name="handlers">One entry for each <c>[Handles]</c>.</param>
internal sealed class SpindleModel(ImmutableArray<HandlerModel> handlers)
{
    private static readonly SpindleModel s_empty = new([]);

    /// <summary>One entry for each <c>[Handles]</c> on a method of the type.</summary>
    internal ImmutableArray<HandlerModel> Handlers { get; } = handlers;

    /// <summary>Reads the attributes of a type's methods.</summary>
    internal static SpindleModel Create(INamedTypeSymbol type, ContractTypes contract)
    {
        ImmutableArray<HandlerModel>.Builder? handlers = null;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol method)
            {
                HandlerModel.AddAll(method, contract, ref handlers);
            }
        }

        return handlers is null ? s_empty : new SpindleModel(handlers.ToImmutable());
    }

    /// <summary>The first handler that a method is.</summary>
    internal HandlerModel? FindHandler(IMethodSymbol method)
    {
        foreach (HandlerModel handler in Handlers)
        {
            if (SymbolEqualityComparer.Default.Equals(handler.Method, method))
            {
                return handler;
            }
        }

        return null;
    }

    /// <summary>The first handler whose guard a method is.</summary>
    internal HandlerModel? FindGuarded(IMethodSymbol guard)
    {
        foreach (HandlerModel handler in Handlers)
        {
            if (handler.GuardName == guard.Name && SymbolEqualityComparer.Default.Equals(handler.FindGuard(), guard))
            {
                return handler;
            }
        }

        return null;
    }
}
