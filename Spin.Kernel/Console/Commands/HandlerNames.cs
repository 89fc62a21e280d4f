namespace Spin.Kernel.Console;

/// <summary>How events and handlers are named in the shell.</summary>
internal static class HandlerNames
{
    /// <summary>A handler as spindle and method: <c>Echo.Reply</c>.</summary>
    internal static string Of(HandlerInfo info) => $"{info.SpindleName}.{info.Method}";

    /// <summary>An event's name without its namespace.</summary>
    internal static string ShortName(EventTable table) => table.EventName[(table.EventName.LastIndexOf('.') + 1)..];

    /// <summary>Whether a word names an event, with or without its namespace.</summary>
    internal static bool IsEvent(EventTable table, string word) => word == table.EventName || word == ShortName(table);

    /// <summary>Whether a word names a handler, or the spindle of it.</summary>
    internal static bool IsHandler(HandlerInfo info, string word) => word == info.SpindleName || word == Of(info);
}
