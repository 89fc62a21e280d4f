using System;
using System.Collections.Generic;

namespace Spin;

/// <summary>
/// Recorded runs in the Trace Event Format that Chrome's <c>chrome://tracing</c> and Perfetto read: a spindle is a process, a strand a thread
/// in it, a run a complete event, a fault an instant. Strand level.
/// </summary>
/// <param name="cyclesPerSecond">The rate of the time-stamp counter.</param>
/// <param name="nameOf">The name of a spindle, by its number.</param>
/// <param name="write">Takes each line of a JSON text, which is printable ASCII.</param>
internal sealed class ChromeTrace(long cyclesPerSecond, Func<int, string> nameOf, Action<string> write)
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const long NanosecondsPerMicrosecond = 1000;
    private const string ThreePlaces = "D3";
    private const string NoStrand = "no strand";
    private const string Installed = "(installed)";

    private readonly List<TraceTrack> _tracks = [];
    private bool _hasEntries;

    /// <summary>Writes what was recorded of events.</summary>
    /// <param name="events">The events; of one that was never traced there is nothing.</param>
    internal void Write(ReadOnlySpan<EventTable> events)
    {
        TraceRecord[][] recorded = new TraceRecord[events.Length][];
        long start = long.MaxValue;
        long lost = 0;
        for (int index = 0; index < events.Length; index++)
        {
            recorded[index] = events[index].Trace?.ToArray() ?? [];
            lost += events[index].Trace?.Lost ?? 0;
            foreach (ref readonly TraceRecord record in recorded[index].AsSpan())
            {
                start = Math.Min(start, record.Begin);
            }
        }

        write("{\"displayTimeUnit\":\"ns\",\"otherData\":{\"lost\":\"" + $"{lost}" + "\"},\"traceEvents\":[");
        for (int index = 0; index < events.Length; index++)
        {
            foreach (ref readonly TraceRecord record in recorded[index].AsSpan())
            {
                Write(events[index], in record, start);
            }
        }

        write("]}");
    }

    /// <summary>A handler for a reader: its spindle and its method.</summary>
    /// <param name="table">Its event.</param>
    /// <param name="record">A run of it.</param>
    /// <param name="spindle">The name of its spindle.</param>
    internal static string HandlerOf(EventTable table, in TraceRecord record, string spindle) =>
        $"{spindle}.{(record.Handler == TraceRecord.Installed ? Installed : table.Describe(record.Handler).Method)}";

    /// <summary>A number of cycles in microseconds, with three places behind the point.</summary>
    /// <param name="cycles">The number.</param>
    /// <param name="cyclesPerSecond">The rate of the counter.</param>
    internal static string Microseconds(long cycles, long cyclesPerSecond)
    {
        (long seconds, long rest) = Math.DivRem(cycles, cyclesPerSecond);
        (long whole, long part) = Math.DivRem(
            (seconds * NanosecondsPerSecond) + (rest * NanosecondsPerSecond / cyclesPerSecond), NanosecondsPerMicrosecond);
        return $"{whole}.{part.ToString(ThreePlaces)}";
    }

    private void Write(EventTable table, in TraceRecord record, long start)
    {
        string spindle = nameOf(record.Spindle);
        TraceTrack track = TrackOf(in record, spindle);
        string entry = $"\"name\":{JsonText.Quote(HandlerOf(table, in record, spindle))},\"cat\":{JsonText.Quote(table.EventName)}," +
            $"\"pid\":{track.Spindle},\"tid\":{track.Number},\"ts\":{Microseconds(record.Begin - start, cyclesPerSecond)},";
        WriteEntry(entry + (record.IsFault
            ? "\"ph\":\"i\",\"s\":\"t\",\"args\":{\"ended\":\"fault\"}"
            : $"\"ph\":\"X\",\"dur\":{Microseconds(record.Cycles, cyclesPerSecond)},\"args\":{{\"cycles\":{record.Cycles}}}"));
    }

    private TraceTrack TrackOf(in TraceRecord record, string spindle)
    {
        int number = -1;
        int next = 0;
        foreach (TraceTrack known in _tracks)
        {
            next = Math.Max(next, known.Number + 1);
            if (ReferenceEquals(known.Strand, record.Strand))
            {
                number = known.Number;
                if (known.Spindle == record.Spindle)
                {
                    return known;
                }
            }
        }

        TraceTrack track = new(record.Spindle, record.Strand, number < 0 ? next : number);
        _tracks.Add(track);
        WriteName(track, "process_name", spindle);
        WriteName(track, "thread_name", record.Strand?.Name ?? NoStrand);
        return track;
    }

    private void WriteName(TraceTrack track, string kind, string name) => WriteEntry(
        $"\"name\":\"{kind}\",\"ph\":\"M\",\"pid\":{track.Spindle},\"tid\":{track.Number},\"args\":{{\"name\":{JsonText.Quote(name)}}}");

    private void WriteEntry(string members)
    {
        write((_hasEntries ? ",{" : "{") + members + "}");
        _hasEntries = true;
    }
}
