using System.Linq;

namespace Spin.Generators.Tests.Dispatch;

/// <summary>Contained runs of every kind are timed when it is their turn, and all of them while the event is traced; others never.</summary>
public sealed class TimingTests
{
    private const string Source = """
        [Event(Level.Dispatch)] public delegate void Happened(in int taken);
        [Event(Level.Strand, Fold = Fold.Sum, Default = -1)] public delegate int Asked(int taken);

        [Spindle] public sealed partial class S(IHappenedEvent right)
        {
            public Installation Installed;
            public void Install() => Installed = right.Install((in taken) => Host.Time += taken);

            [Handles<Happened>] private void First(in int taken) => Take(taken);
            [Handles<Happened>(Filter = true)] private void Filter(ref int taken) { Host.Time += 1; taken += 1; }
            [Handles<Happened>(Async = true)] private void Later(int taken) => Host.Time += 2 * taken;
            [Handles<Asked>] private int Answer(int taken) { Take(taken); return taken; }

            private static void Take(int taken)
            {
                Host.Time += taken;
                if (taken < 0) { throw new InvalidOperationException(); }
            }
        }

        public static class Scenario
        {
            private static string Show(in HandlerCounters counters) => $"{counters.Times.Samples} of {counters.Handled} in {counters.Times.Cycles}";

            private static string Show(EventTable table)
            {
                List<string> shown = [];
                for (int handler = 0; handler < table.HandlerCount; handler++)
                {
                    shown.Add($"{table.Describe(handler).Method} {Show(in table.Counters(handler))}");
                }

                return string.Join(", ", shown);
            }

            private static string Recorded(EventTable table) => string.Join(", ", table.Trace.ToArray().Select(record =>
                $"{(record.Handler < 0 ? "installed" : table.Describe(record.Handler).Method)} {record.Spindle} {record.Cycles}"));

            private static void RunDetached(EventTable table) { while (table.RunDetached(Index(table, "Later"))) { } }

            private static int Index(EventTable table, string method) =>
                Enumerable.Range(0, table.HandlerCount).Single(handler => table.Describe(handler).Method == method);

            public static string Run()
            {
                Boot.Start();
                S s = Boot.Get<S>();
                EventTable happened = Boot.Table("Happened");
                EventTable asked = Boot.Table("Asked");
                BODY
            }
        }
        """;

    private static string Run(string body, string imageFile = "") => Machine.Run(Source.Replace("BODY", body), imageFile);

    [Fact]
    public void OneRunInMany_IsTimed_OfEveryKind() => Assert.Equal(
        "Filter 2 of 129 in 2, First 2 of 129 in 8, Later 2 of 129 in 16; installed 2 of 129 in 8; Answer 2 of 129 in 14, 129 answers",
        Run("""
            s.Install();
            int answers = 0;
            for (int run = 0; run <= EventTable.RunsPerSample; run++)
            {
                HappenedEvent.Raise(3);
                RunDetached(happened);
                answers += AskedEvent.Raise(7) == 7 ? 1 : 0;
            }

            return $"{Show(happened)}; installed {Show(in s.Installed.Counters)}; {Show(asked)}, {answers} answers";
            """));

    [Fact]
    public void ATracedEvent_HasAllItsRunsRecorded_UntilItIsNotTraced() => Assert.Equal(
        "Filter 0 1, First 0 4, installed 0 4, Later 0 8, Filter 0 1, First 0 4, installed 0 4, Later 0 8; asked Answer 1 of 4 in 7",
        Run("""
            s.Install();
            HappenedEvent.Raise(3);
            RunDetached(happened);
            happened.StartTrace(new TraceRing(16));
            for (int run = 0; run < 4; run++)
            {
                HappenedEvent.Raise(3);
                RunDetached(happened);
                AskedEvent.Raise(7);
                if (run == 1) { happened.StopTrace(); }
            }

            return $"{Recorded(happened)}; asked {Show(asked)}";
            """));

    [Fact]
    public void ARunThatFaults_IsRecordedAsAFault_AndNotTimed() => Assert.Equal(
        "Answer 0 -1, Answer 0 5; Answer 1 of 1 in 5",
        Run("""
            asked.StartTrace(new TraceRing(16));
            AskedEvent.Raise(-5);
            AskedEvent.Raise(5);
            return $"{Recorded(asked)}; {Show(asked)}";
            """));

    [Fact]
    public void HandlersOfTheNucleus_AreCountedAndNotTimed()
    {
        Project kernel = new("Spin.Kernel", "using Spin; namespace Spin.Kernel { [Event(Level.Dispatch)] public delegate void Own(); [Spindle] internal sealed partial class K { [Handles<Own>] private void On() { } } }");
        string table = new Project("Image", "").Referencing(kernel).AsImage("").GeneratedFiles().Single(static file => file.Key.Contains("Own")).Value;
        Assert.Contains(".Handled = _counters0.Handled + 1;", table, System.StringComparison.Ordinal);
        Assert.DoesNotContain("Timed", table, System.StringComparison.Ordinal);
    }
}
