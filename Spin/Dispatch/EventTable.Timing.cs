using System.Runtime.CompilerServices;
using System.Threading;

namespace Spin;

/// <content>
/// How long handlers run. A contained run looks at the count of the runs before it, and at a mask; where none of the mask's bits is set in the
/// count it is timed, and while the event is traced it is recorded too. So tracing costs a raise nothing as long as it is off.
/// </content>
public abstract partial class EventTable
{
    /// <summary>Of how many runs of a handler one is timed.</summary>
    public const int RunsPerSample = 128;

    /// <summary>
    /// Which bits of a handler's count of runs are zero where the next run is timed: those that tell <see cref="RunsPerSample"/> runs apart,
    /// or none while the event is traced.
    /// </summary>
    protected long SampleMask = RunsPerSample - 1;

    private TraceRing? _trace;

    /// <summary>What was recorded while the event was traced last; null where it never was.</summary>
    internal TraceRing? Trace => Volatile.Read(ref _trace);

    /// <summary>Whether the event is traced.</summary>
    internal bool IsTraced => Volatile.Read(ref SampleMask) == 0;

    /// <summary>Starts to record every contained run of the event's handlers.</summary>
    /// <param name="ring">Where to.</param>
    internal void StartTrace(TraceRing ring)
    {
        Volatile.Write(ref _trace, ring);
        Volatile.Write(ref SampleMask, 0);
    }

    /// <summary>Ends what <see cref="StartTrace"/> began; what was recorded stays.</summary>
    internal void StopTrace() => Volatile.Write(ref SampleMask, RunsPerSample - 1);

    /// <summary>A run begins that is timed.</summary>
    /// <returns>When; hand it to the run's end.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected static long BeginTimed() => Host is { } host ? host.TimeStamp : 0;

    /// <summary>A static handler's run ended that is timed.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    /// <param name="counters">The handler's census.</param>
    /// <param name="begin">What <see cref="BeginTimed"/> returned.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected void EndTimed(int handler, ref HandlerCounters counters, long begin)
    {
        long cycles = AddTime(ref counters, begin);
        if (IsTraced)
        {
            Record(handler, null, begin, cycles);
        }
    }

    /// <summary>The run of a handler installed at run time ended that is timed.</summary>
    /// <param name="installation">The handler's installation.</param>
    /// <param name="begin">What <see cref="BeginTimed"/> returned.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected void EndTimed(Installation installation, long begin)
    {
        long cycles = AddTime(ref installation.Counters, begin);
        if (IsTraced)
        {
            Record(TraceRecord.Installed, installation, begin, cycles);
        }
    }

    private static long AddTime(ref HandlerCounters counters, long begin)
    {
        if (Host is not { } host)
        {
            return 0;
        }

        long cycles = host.TimeStamp - begin;
        counters.Times.Add(cycles);
        return cycles;
    }

    private void Record(int handler, Installation? installation, long begin, long cycles)
    {
        int spindle = installation?.Owner.Number ?? Describe(handler).Spindle;
        Trace?.Add(new TraceRecord(handler, spindle, Host?.RunningStrand, begin, cycles));
    }

    private void RecordFault(int handler, Installation? installation = null)
    {
        if (IsTraced && Host is { } host)
        {
            Record(handler, installation, host.TimeStamp, TraceRecord.Fault);
        }
    }
}
