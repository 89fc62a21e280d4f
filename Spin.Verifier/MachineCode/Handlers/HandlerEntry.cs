using Spin.Analysis;

namespace Spin.Verifier.MachineCode;

/// <summary>One handler of an image as its dispatch tables name it.</summary>
/// <param name="Event">The event's full name.</param>
/// <param name="Level">The event's level.</param>
/// <param name="Spindle">The full name of the handler's spindle.</param>
/// <param name="Handler">The handler's method.</param>
/// <param name="Guard">The guard or matches as written; empty where unguarded.</param>
/// <param name="LimitMicroseconds">The limit of one run; 0 takes the level's.</param>
/// <param name="IsContained">Whether a fault ends the handler alone.</param>
/// <param name="IsProven">Whether it is called without containment because an earlier link proved it.</param>
/// <param name="IsInlined">Whether it is a part of the method that raises the event, too.</param>
/// <param name="Table">The name of the table's class.</param>
/// <param name="Method">The table's method that runs the handler.</param>
/// <param name="Arguments">What its code may count on: the table itself and arguments by reference are not null.</param>
/// <param name="RaiseArguments">The same of the method that raises the event.</param>
internal sealed record HandlerEntry(
    string Event,
    Level Level,
    string Spindle,
    string Handler,
    string Guard,
    int LimitMicroseconds,
    bool IsContained,
    bool IsProven,
    bool IsInlined,
    string Table,
    string Method,
    KnownPointers Arguments,
    KnownPointers RaiseArguments)
{
    /// <summary>The most instructions of one run; 0 sets no such limit.</summary>
    internal int LimitInstructions { get; init; }

    /// <summary>The table's method that raises the event.</summary>
    internal const string RaiseMethod = "Dispatch";

    /// <summary>The handler for a reader.</summary>
    internal string Name => $"{Spindle}.{Handler}";

    /// <summary>The line by which the list of proven handlers names it.</summary>
    internal string Key => $"{Event}|{Spindle}|{Handler}";
}
