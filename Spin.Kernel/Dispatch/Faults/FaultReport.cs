using System;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Dispatch;

/// <summary>A fault on its way from where it happened to those who are told of it.</summary>
internal struct FaultReport
{
    /// <summary>The spindle whose code it was; null where it is not known.</summary>
    internal SpindleDescriptor? Spindle;

    /// <summary>The event, or the strand where it was the body of one.</summary>
    internal string EventName;

    /// <summary>The handler's method; empty for a strand's body.</summary>
    internal string Handler;

    /// <summary>What ended it; null where nothing was thrown.</summary>
    internal Exception? Exception;

    /// <summary>What ended it.</summary>
    internal FaultKind Kind;

    /// <summary>Whether the handler was disabled for it.</summary>
    internal bool Disabled;

    /// <summary>A handler installed at run time that is to be uninstalled: where the fault happened that cannot be done.</summary>
    internal Installation? Uninstall;

    /// <summary>What kind of fault an exception is.</summary>
    internal static FaultKind KindOf(Exception exception) => exception switch
    {
        TerminationException => FaultKind.Overrun,
        OutOfMemoryException => FaultKind.OutOfMemory,
        InsufficientExecutionStackException => FaultKind.StackOverflow,
        _ => FaultKind.Exception,
    };

    /// <summary>The report as spindles see it. Strand level.</summary>
    internal readonly HandlerFault ToFault() => new(
        Spindle?.Name ?? string.Empty,
        EventName,
        Handler,
        Words,
        Kind,
        Disabled);

    private readonly string Words => Exception switch
    {
        null => "It could not be ended and was abandoned.",
        TerminationException => Exception.Message,
        _ => $"{ExceptionName.Of(Exception)}: {Exception.Message}",
    };
}
