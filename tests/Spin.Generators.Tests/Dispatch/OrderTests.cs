namespace Spin.Generators.Tests.Dispatch;

/// <summary>Handlers run in the order that they ask for.</summary>
public sealed class OrderTests
{
    private const string Scenario = """
        [Event(Level.Dispatch)] public delegate void Happened();

        public static class Trace { public static string Text = ""; }

        public static class Scenario
        {
            public static string Run()
            {
                Boot.Start();
                HappenedEvent.Raise();
                return Trace.Text;
            }
        }

        """;

    [Fact]
    public void FirstNormalLast_RunInThatOrder_ThenByName() => Assert.Equal("fabz", Machine.Run(Scenario + """
        [Spindle] public sealed partial class S
        {
            [Handles<Happened>(Order = Order.Last)] private void A() => Trace.Text += "z";
            [Handles<Happened>] private void C() => Trace.Text += "b";
            [Handles<Happened>] private void B() => Trace.Text += "a";
            [Handles<Happened>(Order = Order.First)] private void Z() => Trace.Text += "f";
        }
        """));

    [Fact]
    public void BeforeAndAfter_BeatNames() => Assert.Equal("cab", Machine.Run(Scenario + """
        [Spindle] public sealed partial class A { [Handles<Happened>(After = typeof(C))] private void On() => Trace.Text += "a"; }
        [Spindle] public sealed partial class B { [Handles<Happened>] private void On() => Trace.Text += "b"; }
        [Spindle] public sealed partial class C { [Handles<Happened>(Before = typeof(B))] private void On() => Trace.Text += "c"; }
        """));

    [Fact]
    public void HandlersWithMatches_KeepTheirPlaceAmongOthers() => Assert.Equal("abcd|ad", Machine.Run("""
        [Event(Level.Dispatch, Key = "number")] public delegate void Happened(int number);

        public static class Trace { public static string Text = ""; }

        public static class Scenario
        {
            public static string Run()
            {
                Boot.Start();
                HappenedEvent.Raise(1);
                Trace.Text += "|";
                HappenedEvent.Raise(2);
                return Trace.Text;
            }
        }

        [Spindle] public sealed partial class S
        {
            [Handles<Happened>] private void A(int number) => Trace.Text += "a";
            [Handles<Happened>, Match("number", 1)] private void B(int number) => Trace.Text += "b";
            [Handles<Happened>, Match("number", 1)] private void C(int number) => Trace.Text += "c";
            [Handles<Happened>] private void D(int number) => Trace.Text += "d";
        }
        """));
}
