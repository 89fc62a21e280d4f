using System;
using KernelSuite;
using Spin;
using Spin.Kernel.Boot;
using Spin.Kernel.Console;
using Spin.Kernel.Machine;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>What is timed and recorded of handlers, by the machine's own counter and as a person at the shell sees it.</summary>
internal static class CensusTests
{
    private const string Handler = "Faulty.Do";
    private const string Event = "Provoked";

    internal static void Register(TestRun run, IProvokedEvent installs)
    {
        run.Test("census: one run in many is timed", static () =>
        {
            (EventTable table, int handler) = Kernel.Find("Faulty", "Do");
            RunTimes before = table.Counters(handler).Times;
            Raise(Provocation.Nothing, 2 * EventTable.RunsPerSample);
            RunTimes after = table.Counters(handler).Times;
            Check.Equal(before.Samples + 2, after.Samples);
            Check.True(after.Cycles > before.Cycles, "a run takes time");
        });
        run.Test("census: a handler installed at run time is timed too", () =>
        {
            using Installation installation = installs.Install(static _ => Scheduler.Sleep(1));
            Raise(Provocation.Nothing, 2);
            RunTimes times = installation.Counters.Times;
            Check.Equal(1L, times.Samples);
            Check.True(times.Mean >= Tsc.CyclesPerSecond / 2_000, $"a run that sleeps for a millisecond, found {times.Mean} cycles");
        });
        run.Test("trace: what is switched on is recorded, shown and exported", () =>
        {
            TraceCommand trace = new(
                new RunningCensus(SpinImage.Create(), Kernel.Dispatch, Scheduler.Current.Home), MachineClock.Instance);
            Check.Equal($"{Event}: traced from here on", Run(trace, Event, "on")[0]);
            using (installs.Install(static _ => { }))
            {
                Raise(Provocation.Nothing, 1);
                FaultTests.Without(static () => Raise(Provocation.Divide, 1));
            }

            Check.True(Run(trace, Event, "off")[0].StartsWith($"{Event}: not traced; ", StringComparison.Ordinal), "switched off");
            string[] shown = Run(trace, "show", Event);
            Raise(Provocation.Nothing, 1);
            Check.Equal(shown.Length, Run(trace, "show", Event).Length);
            Check.True(shown[1].Contains($"{Handler}  ", StringComparison.Ordinal) && !shown[1].EndsWith("fault", StringComparison.Ordinal), shown[1]);
            Check.True(Array.Exists(shown, static line => line.Contains(Handler, StringComparison.Ordinal) && line.EndsWith("fault", StringComparison.Ordinal)), "the fault");
            Check.True(Array.Exists(shown, static line => line.Contains("Runner.(installed)", StringComparison.Ordinal)), "the installed handler");
            Check.True(Array.Exists(shown, static line => line.Contains(Scheduler.Current.Name, StringComparison.Ordinal)), "the strand");
            string[] exported = Run(trace, "export");
            Check.Equal("trace| {\"displayTimeUnit\":\"ns\",\"otherData\":{\"lost\":\"0\"},\"traceEvents\":[", exported[0]);
            Check.Equal("trace| ]}", exported[^1]);
            Check.True(Array.TrueForAll(exported, static line => line.StartsWith(TraceCommand.Frame, StringComparison.Ordinal)), "a frame on each line");
            Check.True(
                Array.Exists(exported, static line => line.Contains("{\"name\":\"Faulty.Do\",\"cat\":\"FaultKernel.Provoked\",\"pid\":", StringComparison.Ordinal)),
                "the handler's runs");
        });
    }

    private static void Raise(Provocation what, int times)
    {
        for (int raised = 0; raised < times; raised++)
        {
            ProvokedEvent.Raise(what);
        }
    }

    private static string[] Run(TraceCommand trace, params string[] arguments)
    {
        Lines lines = new();
        Check.True(trace.Run(arguments, lines), "a command that is understood");
        return lines.All;
    }

    private sealed class Lines : TextSink
    {
        private string _text = string.Empty;

        internal string[] All => _text.TrimEnd('\n').Split('\n');

        internal override void Write(ReadOnlySpan<char> text) => _text += text.ToString();
    }
}
