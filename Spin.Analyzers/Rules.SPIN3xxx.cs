using Microsoft.CodeAnalysis;

namespace Spin.Analyzers;

/// <content>Events and handlers.</content>
internal static partial class Rules
{
    /// <summary>Signature differs from the event.</summary>
    internal static readonly DiagnosticDescriptor SPIN3001_HandlerSignature = Create(
        "SPIN3001",
        "A handler has the signature of its event",
        "Handler '{0}' does not fit event '{1}': {2}; declare it as '{3}'",
        Events,
        "The generated dispatcher calls the handler with the event's arguments.");

    /// <summary>Handler that the dispatcher cannot call.</summary>
    internal static readonly DiagnosticDescriptor SPIN3002_HandlerShape = Create(
        "SPIN3002",
        "A handler is an ordinary method of a spindle",
        "Handler '{0}' {1}; {2}",
        Events,
        "The dispatcher binds ordinary methods of spindles: with a body, without type parameters, not asynchronous.");

    /// <summary>Guard that cannot be called.</summary>
    internal static readonly DiagnosticDescriptor SPIN3003_GuardShape = Create(
        "SPIN3003",
        "A guard is a method of the spindle with the event's parameters that returns bool",
        "Guard '{0}' of handler '{1}' {2}; {3}",
        Events,
        "The dispatcher calls the guard with the event's arguments, before the handler.");

    /// <summary>Guard that does more than compute.</summary>
    internal static readonly DiagnosticDescriptor SPIN3004_GuardPurity = Create(
        "SPIN3004",
        "A guard is pure",
        EffectMessages.Impurity,
        Events,
        "Guards are merged, reordered and run for every raise: one that writes, reads what changes, blocks or throws changes other spindles' events.");

    /// <summary>Handlers of which one can never matter.</summary>
    internal static readonly DiagnosticDescriptor SPIN3008_IneffectiveHandler = CreateAdvice(
        "SPIN3008",
        "Every handler of an event can matter",
        "Handler '{0}' {1}; {2}",
        Events,
        "An event that takes the first or the last result takes it from one handler; another that gives one in the same cases runs for nothing.");

    /// <summary>Asynchronous handler.</summary>
    internal static readonly DiagnosticDescriptor SPIN3010_AsynchronousHandler = Create(
        "SPIN3010",
        "A handler is synchronous, or takes what outlives the raise",
        "{0} {1}; {2}",
        Events,
        "Events are raised synchronously: the dispatcher takes the result when the handler returns, and the payload is valid until then.");

    /// <summary>Filter of what cannot be rewritten, or handler that takes by reference what only a filter may.</summary>
    internal static readonly DiagnosticDescriptor SPIN3011_FilterShape = Create(
        "SPIN3011",
        "A filter takes by reference what it rewrites, and nothing else does",
        "Handler '{0}' {1}",
        Events,
        "A filter's arguments are a copy that becomes what later handlers see; every other handler takes them as the event passes them.");

    /// <summary>Limit outside of what the event allows.</summary>
    internal static readonly DiagnosticDescriptor SPIN3012_HandlerLimit = Create(
        "SPIN3012",
        "A handler's limit is one that its event allows",
        "The limit of the handler {0} {1}; {2}",
        Events,
        "The event says how long a handler may run at most, since the raise waits for it.");

    /// <summary>Raising somebody else's event.</summary>
    internal static readonly DiagnosticDescriptor SPIN3014_ForeignRaise = Create(
        "SPIN3014",
        "Only its owner raises an event",
        "'{0}' {1}; {2}",
        Events,
        "Handlers trust that an event happened. The assembly that declares it can say so, and the image's table alone calls them.");

    /// <summary>Installation that is thrown away.</summary>
    internal static readonly DiagnosticDescriptor SPIN3015_DiscardedInstallation = Create(
        "SPIN3015",
        "The handle of an installed handler is kept",
        "'{0}' returns the only handle by which its handler can be uninstalled, and it is thrown away: keep it in a field",
        Events,
        "A handler that nobody can uninstall runs until its spindle ends.");

    /// <summary>Spindle that cannot be created.</summary>
    internal static readonly DiagnosticDescriptor SPIN3017_SpindleShape = Create(
        "SPIN3017",
        "A spindle is a sealed class that the image can create",
        "Spindle '{0}' {1}; {2}",
        Events,
        "The image creates each spindle once, by its one public constructor, from generated code.");

    /// <summary>Handler that can never run.</summary>
    internal static readonly DiagnosticDescriptor SPIN3018_HandlerNeverRuns = CreateAdvice(
        "SPIN3018",
        "A handler can run",
        "Handler '{0}' can never run: guard '{1}' is false {2}; correct the guard, or remove the handler",
        Events,
        "A handler whose guard contradicts itself or its matches is dead code that looks alive.");

    /// <summary>Spindle without partial.</summary>
    internal static readonly DiagnosticDescriptor SPIN3019_SpindleNotPartial = Create(
        "SPIN3019",
        "A spindle is partial",
        "{0} is not 'partial': its binding to events is generated into it, so add 'partial'",
        Events,
        "Handlers and guards may be private because their binding is generated into the same class.");

    /// <summary>Guard that a match says as data.</summary>
    internal static readonly DiagnosticDescriptor SPIN3021_GuardAsMatch = CreateAdvice(
        "SPIN3021",
        "A guard that only compares the event's key is a match",
        "Guard '{0}' only compares '{1}' with a value: write it as [Match] on '{2}', so that it merges with other handlers' matches",
        Events,
        "Guards run one after another; matches on the key merge into one decision, however many there are.");
}
