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
        "Guard '{0}' must only compute from its arguments, constants and readonly fields, but {1}: {2}; {3}",
        Events,
        "Guards are merged, reordered and run for every raise: one that writes, reads what changes, blocks or throws changes other spindles' events.");

    /// <summary>Spindle that cannot be created.</summary>
    internal static readonly DiagnosticDescriptor SPIN3017_SpindleShape = Create(
        "SPIN3017",
        "A spindle is a sealed class that the image can create",
        "Spindle '{0}' {1}; {2}",
        Events,
        "The image creates each spindle once, by its one public constructor, from generated code.");

    /// <summary>Spindle without partial.</summary>
    internal static readonly DiagnosticDescriptor SPIN3019_SpindleNotPartial = Create(
        "SPIN3019",
        "A spindle is partial",
        "{0} is not 'partial': its binding to events is generated into it, so add 'partial'",
        Events,
        "Handlers and guards may be private because their binding is generated into the same class.");
}
