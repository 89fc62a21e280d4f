namespace Spin.Generators.Tests.Dispatch;

/// <summary>Handlers installed at run time stand where they ask to, between static ones too, and the table tells where.</summary>
public sealed class InstallOrderTests
{
    private const string Source = """
        [Event(Level.Strand, Key = "port")] public delegate void Happened(int port);

        public static class Trace { public static string Text = ""; }

        SPINDLES

        public static class Scenario
        {
            private static Happened Write(string text) => _ => Trace.Text += text;

            private static string Raise(int port)
            {
                Trace.Text = "";
                HappenedEvent.Raise(port);
                return Trace.Text;
            }

            private static string Tell() => string.Join(" ", Boot.Table("Happened").HandlersInOrder().Select(
                place => place.Installation is null ? $"{place.Spindle}" : $"+{place.Spindle}"));

            private static string Try(Action action)
            {
                try { action(); return "done"; }
                catch (Exception e) { return e.Message; }
            }

            public static string Run()
            {
                Boot.Start();
                IHappenedEvent a = Boot.Get<A>().Right;
                IHappenedEvent c = Boot.Get<C>().Right;
                IHappenedEvent z = Boot.Get<Z>().Right;
                BODY
            }
        }
        """;

    [Fact]
    public void BeforeAndAfter_StandBetweenStaticHandlers() => Assert.Equal("amcnz amkcnz acnz", Run("""
        Installation m = a.Install(Write("m"), options: new InstallOptions(before: "C"));
        a.Install(Write("n"), options: new InstallOptions(after: "C", before: "Z"));
        a.Install(Write("k"), options: new InstallOptions(before: "C", key: 1));
        string text = $"{Raise(0)} {Raise(1)}";
        m.Uninstall();
        return $"{text} {Raise(0)}";
        """));

    [Fact]
    public void BeforeAndAfter_HoldAmongInstalledHandlers_WhicheverCameFirst() => Assert.Equal("ac13z2 ac3z2", Run("""
        z.Install(Write("2"));
        Installation one = a.Install(Write("1"), options: new InstallOptions(before: "Z"));
        c.Install(Write("3"), options: new InstallOptions(before: "Z", after: "C"));
        string text = Raise(0);
        one.Uninstall();
        return $"{text} {Raise(0)}";
        """));

    [Fact]
    public void AKeyedHandlerBeforeAnUnkeyedOne_RunsFirst() => Assert.Equal("aczku aczu", Run("""
        z.Install(Write("u"), options: new InstallOptions(after: "C"));
        c.Install(Write("k"), options: new InstallOptions(key: 3));
        return $"{Raise(3)} {Raise(0)}";
        """));

    [Fact]
    public void WhoIsNotThere_IsWaitedForByNobody_AndKeepsItsPlaceWhenItComes() => Assert.Equal("acz1 acz21", Run("""
        a.Install(Write("1"), options: new InstallOptions(after: "Z"));
        string text = Raise(0);
        z.Install(Write("2"));
        return $"{text} {Raise(0)}";
        """));

    [Fact]
    public void PlacesHoldForStaticAndInstalledHandlersAlike() => Assert.Equal("fgacznlk", Run("""
        a.Install(Write("k"), options: new InstallOptions(Order.Last));
        a.Install(Write("n"));
        a.Install(Write("g"), options: new InstallOptions(Order.First));
        return Raise(0);
        """, first: "f", last: "l"));

    [Fact]
    public void Circles_AreRefused_AndNamed_AndNothingIsInstalled() => Assert.Equal(
        "The handlers would have to run in a circle: A → C → A (installed) → A.; " +
        "The handlers would have to run in a circle: C → A (installed, Last) → C.; acz 0", Run("""
        string text = Try(() => a.Install(Write("x"), options: new InstallOptions(before: "A", after: "C"))) + "; ";
        text += Try(() => a.Install(Write("x"), options: new InstallOptions(Order.Last, before: "C")));
        return $"{text}; {Raise(0)} {Boot.Table("Happened").Installed!.Count}";
        """));

    [Fact]
    public void TheTableTellsTheOrder() => Assert.Equal("A C Z; +Z A +C C Z +A +A; A C Z", Run("""
        string text = Tell() + "; ";
        Installation[] all =
        [
            a.Install(Write(""), options: new InstallOptions(Order.Last)),
            z.Install(Write(""), options: new InstallOptions(Order.First)),
            a.Install(Write(""), options: new InstallOptions(key: 4)),
            c.Install(Write(""), options: new InstallOptions(before: "C")),
        ];
        text += Tell() + "; ";
        Bindings.Swap(all, []);
        return text + Tell();
        """));

    private static string Run(string body, string first = "", string last = "") => Machine.Run(
        Source.Replace("BODY", body).Replace("SPINDLES", Spindle("A") + Spindle("C") + Spindle("Z") + Placed(first, "First") + Placed(last, "Last")));

    private static string Spindle(string name) => $$"""
        [Spindle] public sealed partial class {{name}}(IHappenedEvent right)
        {
            public IHappenedEvent Right => right;
            [Handles<Happened>] private void On(int port) => Trace.Text += "{{name.ToLowerInvariant()}}";
        }

        """;

    private static string Placed(string text, string order) => text.Length == 0 ? "" : $$"""
        [Spindle] public sealed partial class {{order}}One
        {
            [Handles<Happened>(Order = Order.{{order}})] private void On(int port) => Trace.Text += "{{text}}";
        }

        """;
}
