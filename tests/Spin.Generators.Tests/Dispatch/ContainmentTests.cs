namespace Spin.Generators.Tests.Dispatch;

/// <summary>A fault ends the handler, or its guard, alone; it is counted and reported, and memory is charged as before.</summary>
public sealed class ContainmentTests
{
    private const string Source = """
        [Event(Level.LEVEL)] public delegate void Happened(int number);

        [Spindle] public sealed partial class S
        {
            public int Runs;

            [Handles<Happened>] private void A(int number) => Runs += 10 / number;
            [Handles<Happened>(Guard = nameof(Test))] private void B(int number) => Runs += 100;
            [Handles<Happened>] private void C(int number) { try { int[] none = []; none[number] = 1; } finally { Runs += 1000; } }
            [Handles<Happened>] private void D(int number) => Runs += 10000;

            private bool Test(int number) => 10 / number > 0;
        }

        public static class Scenario
        {
            public static string Run()
            {
                Boot.Start();
                HappenedEvent.Raise(0);
                EventTable table = Boot.Table("Happened");
                string counters = string.Join(" ", Enumerable.Range(0, 4).Select(handler =>
                    $"{table.Counters(handler).Handled}/{table.Counters(handler).Faulted}/{table.Counters(handler).GuardFaulted}"));
                return $"{Boot.Get<S>().Runs}; {counters}; {string.Join(", ", Host.Log)}; {Host.Charged}; {table.Raised}";
            }
        }
        """;

    [Fact]
    public void FaultsAtDispatchLevel_EndTheirHandlerAlone() => Assert.Equal(
        "11000; 0/1/0 0/0/1 0/1/0 1/0/0; A DivideByZeroException charged -1, B DivideByZeroException charged -1, C IndexOutOfRangeException charged -1; -1; 1",
        Machine.Run(Source.Replace("LEVEL", "Dispatch")));

    [Fact]
    public void FaultsAtStrandLevel_AreChargedToTheirSpindle_AndNobodyElseIs() => Assert.Equal(
        "11000; 0/1/0 0/0/1 0/1/0 1/0/0; A DivideByZeroException charged 0, B DivideByZeroException charged -1, C IndexOutOfRangeException charged 0; -1; 1",
        Machine.Run(Source.Replace("LEVEL", "Strand")));

    [Fact]
    public void EveryContainedHandler_HasItsOwnMethodToBeFoundOnAStack() => Assert.Equal("Handler0 Handler1 Handler2 Handler3", Machine.Run(
        Source.Replace("LEVEL", "Dispatch").Replace("return $\"{Boot.Get<S>()", """
            return string.Join(" ", Enumerable.Range(0, 4).Select(handler => table.ContainmentEntry(handler)!.Method.Name));
            return $"{Boot.Get<S>()
            """)));
}
