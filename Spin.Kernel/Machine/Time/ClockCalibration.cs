using System;

namespace Spin.Kernel.Machine;

/// <summary>
/// Measures the time-stamp counter and the local APIC's timer by a reference clock: between two ticks of the reference, each caught as
/// closely as reading it allows. Stops as soon as the error is small, so that an exact machine waits a millisecond and one disturbed by
/// its host up to <see cref="LongestWindow"/>.
/// </summary>
internal static class ClockCalibration
{
    /// <summary>Parts per million that the result may be off.</summary>
    private const ulong WantedPrecision = 50;
    private const ulong Million = 1_000_000;

    /// <summary>Windows as fractions of a second: one millisecond, and what a precise result may take at most.</summary>
    private const long ShortestWindow = 1000;
    private const long LongestWindow = 10;

    /// <summary>The best of so many edges is taken: a host that runs something else in between spoils one, seldom all.</summary>
    private const int AttemptsPerEdge = 8;

    /// <summary>Tells both clocks their rates. The timer is stopped afterwards.</summary>
    /// <param name="reference">The clock to measure by.</param>
    /// <param name="timestampRate">The rate of the time-stamp counter where the processor tells it, else 0.</param>
    internal static void Run(ReferenceClock reference, long timestampRate)
    {
        LocalApicTimer.RunFree();
        Edge first = Catch(reference);
        ulong counts = (ulong)(reference.CountsPerSecond / ShortestWindow);
        ulong longest = Math.Min((ulong)(reference.CountsPerSecond / LongestWindow), reference.Mask / 2);
        while (true)
        {
            WaitFor(reference, first, counts);
            Edge last = Catch(reference);
            ulong elapsed = (last.Reference - first.Reference) & reference.Mask;
            ulong cycles = last.Timestamp - first.Timestamp;
            ulong error = first.Error + last.Error;
            if (error * Million <= cycles * WantedPrecision || elapsed >= longest)
            {
                long measured = Frequency.Of(cycles, elapsed, reference.CountsPerSecond);
                long rate = timestampRate != 0 ? timestampRate : Rounded(measured, error, cycles);
                Tsc.SetRate(rate);
                long timer = Frequency.Of(last.Timer - first.Timer, cycles, rate);
                LocalApicTimer.SetRate(Rounded(timer, error, cycles));
                LocalApicTimer.Stop();
                return;
            }

            counts = Math.Min(elapsed * 2, longest);
        }
    }

    private static long Rounded(long rate, ulong error, ulong cycles) => Frequency.Round(rate, Frequency.Of(error, cycles, rate));

    private static void WaitFor(ReferenceClock reference, Edge start, ulong counts)
    {
        while (((reference.Read() - start.Reference) & reference.Mask) < counts)
        {
            Instructions.Pause();
        }
    }

    /// <summary>The most exact of several edges.</summary>
    private static Edge Catch(ReferenceClock reference)
    {
        Edge best = CatchOne(reference);
        for (int attempt = 1; attempt < AttemptsPerEdge; attempt++)
        {
            Edge edge = CatchOne(reference);
            best = edge.Error <= best.Error ? edge : best;
        }

        return best;
    }

    /// <summary>Reads until the reference ticks: it did so between the beginning of the last reading but one and the end of the last.</summary>
    private static Edge CatchOne(ReferenceClock reference)
    {
        ulong before = Tsc.Cycles;
        uint count = reference.Read();
        while (true)
        {
            ulong next = Tsc.Cycles;
            uint now = reference.Read();
            if (now != count)
            {
                uint timer = LocalApicTimer.Elapsed;
                ulong after = Tsc.Cycles;
                return new Edge(now, before + ((after - before) / 2), (after - before) / 2, timer);
            }

            before = next;
        }
    }

    /// <summary>A tick of the reference.</summary>
    /// <param name="Reference">The reference's count.</param>
    /// <param name="Timestamp">The time-stamp counter then.</param>
    /// <param name="Error">How far that may be off.</param>
    /// <param name="Timer">How far the local APIC's timer had run.</param>
    private readonly record struct Edge(uint Reference, ulong Timestamp, ulong Error, ulong Timer);
}
