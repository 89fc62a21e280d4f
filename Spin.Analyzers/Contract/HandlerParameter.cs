using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>What a handler must take in one place: as its event says, or as the payload outlives the raise.</summary>
/// <param name="passing">How it is passed.</param>
/// <param name="type">Its type.</param>
/// <param name="name">What to call it.</param>
internal readonly struct HandlerParameter(RefKind passing, ITypeSymbol type, string name)
{
    /// <summary>How it is passed.</summary>
    internal RefKind Passing { get; } = passing;

    /// <summary>Its type.</summary>
    internal ITypeSymbol Type { get; } = type;

    /// <summary>What to call it.</summary>
    internal string Name { get; } = name;

    /// <summary>What a handler must take.</summary>
    internal static ImmutableArray<HandlerParameter> Of(HandlerModel handler, EventModel @event)
    {
        if (handler.IsAsynchronous && @event.Detach is { } detached)
        {
            return [new HandlerParameter(RefKind.None, detached, "payload")];
        }

        ImmutableArray<HandlerParameter>.Builder parameters = ImmutableArray.CreateBuilder<HandlerParameter>(@event.Invoke.Parameters.Length);
        foreach (IParameterSymbol parameter in @event.Invoke.Parameters)
        {
            parameters.Add(new HandlerParameter(
                handler.IsAsynchronous ? RefKind.None : handler.IsFilter ? RefKind.Ref : parameter.RefKind, parameter.Type, parameter.Name));
        }

        return parameters.MoveToImmutable();
    }
}
