using Microsoft.CodeAnalysis;
using Spin.Analyzers.Effects;

namespace Spin.Analyzers.Contract;

/// <summary>Code that the dispatcher calls: a handler or a guard, with what its level and event forbid.</summary>
/// <param name="method">The method, local function or lambda.</param>
/// <param name="subject">How messages name it: <c>Handler 'Reply' (Dispatch level)</c>.</param>
/// <param name="forbids">The effects forbidden to it.</param>
/// <param name="level">The context in which it runs.</param>
internal sealed class CodeRoot(IMethodSymbol method, string subject, Effect forbids, Level level)
{
    /// <summary>The method, local function or lambda.</summary>
    internal IMethodSymbol Method { get; } = method;

    /// <summary>How messages name it.</summary>
    internal string Subject { get; } = subject;

    /// <summary>The effects forbidden to it.</summary>
    internal Effect Forbids { get; } = forbids;

    /// <summary>Whether it is a guard.</summary>
    internal bool IsGuard => Level == Level.Guard;

    /// <summary>The context in which it runs.</summary>
    internal Level Level { get; } = level;

    /// <summary>A method with <c>[Handles]</c>, or one that such a method names as its guard.</summary>
    /// <returns>Null where the method is neither.</returns>
    internal static CodeRoot? Find(IMethodSymbol method, SpindleCompilation spindles)
    {
        SpindleModel model = spindles.Spindles.Of(method.ContainingType);
        if (model.Handlers.IsEmpty)
        {
            return null;
        }

        Effect forbids = Effect.None;
        EventModel? strictest = null;
        Level level = Level.Strand;
        foreach (HandlerModel handler in model.Handlers)
        {
            if (handler.Event is { } @event && SymbolEqualityComparer.Default.Equals(handler.Method, method))
            {
                forbids |= handler.ForbiddenOn(@event);
                if (strictest is null || handler.LevelOn(@event) < level)
                {
                    strictest = @event;
                    level = handler.LevelOn(@event);
                }
            }
        }

        if (model.FindGuarded(method) is not null)
        {
            return OfGuard(method, method.Name);
        }

        return strictest is null ? null : OfHandler(method, method.Name, strictest, forbids, level);
    }

    /// <summary>A function that is made into an event's delegate or guard, to be installed at run time.</summary>
    /// <returns>Null where the delegate is neither.</returns>
    internal static CodeRoot? Find(IMethodSymbol function, ITypeSymbol? delegateType, SpindleCompilation spindles)
    {
        string name = function.MethodKind == MethodKind.AnonymousFunction ? "lambda" : function.Name;
        return EventModel.Find(delegateType, spindles.Contract) is { } @event ? OfHandler(function, name, @event, @event.Forbids, @event.Level) :
            EventModel.FindByGuard(delegateType, spindles.Contract) is not null ? OfGuard(function, name) : null;
    }

    private static CodeRoot OfHandler(IMethodSymbol method, string name, EventModel @event, Effect forbids, Level level) => new(
        method,
        level == Level.Strand
            ? $"Handler '{name}' ({@event.Type.Name}, Strand level with restrictions)"
            : $"Handler '{name}' ({level} level)",
        forbids,
        level);

    private static CodeRoot OfGuard(IMethodSymbol method, string name) => new(method, $"Guard '{name}'", Levels.Forbidden(Level.Guard), Level.Guard);
}
