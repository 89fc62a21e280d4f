using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Contract;

/// <summary>One <c>[Handles]</c> on one method.</summary>
internal sealed class HandlerModel
{
    private HandlerModel(IMethodSymbol method, AttributeData attribute, ITypeSymbol eventType, EventModel? @event, string? guardName)
    {
        Method = method;
        Attribute = attribute;
        EventType = eventType;
        Event = @event;
        GuardName = guardName;
    }

    /// <summary>The method.</summary>
    internal IMethodSymbol Method { get; }

    /// <summary>The attribute.</summary>
    internal AttributeData Attribute { get; }

    /// <summary>The attribute's type argument.</summary>
    internal ITypeSymbol EventType { get; }

    /// <summary>The event; null where the type argument is none.</summary>
    internal EventModel? Event { get; }

    /// <summary>The guard's name; null where the handler has none.</summary>
    internal string? GuardName { get; }

    /// <summary>Where the handler stands among the others: 0 between, 1 before, 2 after them.</summary>
    internal int Order => AttributeArguments.FindNumber(Attribute, "Order");

    /// <summary>Whether the handler runs on a strand of its spindle, after the raise.</summary>
    internal bool IsAsynchronous => AttributeArguments.Find(Attribute, "Async") is true;

    /// <summary>Whether a raise ends with the handler.</summary>
    internal bool Cancels => AttributeArguments.Find(Attribute, "Cancels") is true;

    /// <summary>Whether the handler rewrites the event's arguments for later handlers.</summary>
    internal bool IsFilter => AttributeArguments.Find(Attribute, "Filter") is true;

    /// <summary>The context in which the handler runs.</summary>
    /// <param name="event">Its event.</param>
    internal Level LevelOn(EventModel @event) => IsAsynchronous ? Level.Strand : @event.Level;

    /// <summary>The effects forbidden to the handler. After the raise nothing of the event's level binds it.</summary>
    /// <param name="event">Its event.</param>
    internal Effect ForbiddenOn(EventModel @event) => IsAsynchronous ? Levels.Forbidden(Level.Strand) : @event.Forbids;

    /// <summary>Reads every <c>[Handles]</c> of a method.</summary>
    internal static void AddAll(IMethodSymbol method, ContractTypes contract, ref ImmutableArray<HandlerModel>.Builder? handlers)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { TypeArguments: [{ } eventType] } type &&
                SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, contract.Handles))
            {
                handlers ??= ImmutableArray.CreateBuilder<HandlerModel>();
                handlers.Add(new HandlerModel(method, attribute, eventType, EventModel.Find(eventType, contract), AttributeArguments.Find(attribute, "Guard") as string));
            }
        }
    }

    /// <summary>The method that the handler's guard names: the one that fits, else the first of that name.</summary>
    internal IMethodSymbol? FindGuard()
    {
        IMethodSymbol? first = null;
        if (GuardName is not null)
        {
            foreach (ISymbol member in Method.ContainingType.GetMembers(GuardName))
            {
                if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
                {
                    first ??= method;
                    if (Event is not null && Signatures.SameParameters(method.Parameters, Event.Invoke.Parameters))
                    {
                        return method;
                    }
                }
            }
        }

        return first;
    }
}
