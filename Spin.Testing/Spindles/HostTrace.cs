using System;
using System.Diagnostics;
using System.IO;
using System.Text;

namespace Spin.Testing;

/// <summary>The runs of all handlers of a host, as they are recorded and written.</summary>
internal static class HostTrace
{
    private const int Capacity = 65_536;

    /// <summary>Starts to record, with nothing recorded yet.</summary>
    internal static void Start(EventTable[] tables)
    {
        foreach (EventTable table in tables)
        {
            table.StartTrace(new TraceRing(Capacity));
        }
    }

    /// <summary>Writes what was recorded.</summary>
    internal static void Write(EventTable[] tables, Func<int, string> nameOf, Stream stream)
    {
        using StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        new ChromeTrace(Stopwatch.Frequency, nameOf, writer.WriteLine).Write(tables);
    }
}
