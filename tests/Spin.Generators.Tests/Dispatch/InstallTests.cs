namespace Spin.Generators.Tests.Dispatch;

/// <summary>Handlers installed at run time stand around the static ones, published with one write, retired after a grace.</summary>
public sealed class InstallTests
{
    private const string Source = """
        [Event(Level.Strand, Key = "port")] public delegate void Happened(int port);

        public static class Trace { public static string Text = ""; }

        [Spindle] public sealed partial class S(IHappenedEvent right)
        {
            public IHappenedEvent Right => right;
            [Handles<Happened>] private void On(int port) => Trace.Text += "s";
        }

        public static class Scenario
        {
            private static Happened Write(string text) => _ => Trace.Text += text;

            private static string Raise(int port)
            {
                Trace.Text = "";
                HappenedEvent.Raise(port);
                return Trace.Text;
            }

            private static string Try(Action action)
            {
                try { action(); return "done"; }
                catch (Exception e) { return e.GetType().Name; }
            }

            public static string Run()
            {
                Boot.Start();
                IHappenedEvent right = Boot.Get<S>().Right;
                EventTable table = Boot.Table("Happened");
                BODY
            }
        }
        """;

    [Fact]
    public void InstalledHandlers_StandBeforeAndAfterTheStaticOnes() => Assert.Equal("fsnkl; fsnl", Run("""
        right.Install(Write("l"), options: new InstallOptions(Order.Last));
        right.Install(Write("n"));
        right.Install(Write("f"), options: new InstallOptions(Order.First));
        right.Install(Write("k"), options: new InstallOptions(key: 7));
        return $"{Raise(7)}; {Raise(8)}";
        """));

    [Fact]
    public void ManyKeys_AreToldApart() => Assert.Equal("ok", Run("""
        List<Installation> all = [];
        for (int i = 0; i < 500; i++)
        {
            all.Add(right.Install(Write($"{i * 37 - 1000}"), options: new InstallOptions(key: i * 37 - 1000)));
        }

        for (int i = 0; i < 500; i += 2) { all[i].Dispose(); }
        for (int port = -1100; port < 20000; port++)
        {
            bool expected = (port + 1000) % 37 == 0 && port >= -1000 && (port + 1000) / 37 < 500 && (port + 1000) / 37 % 2 == 1;
            if (Raise(port) != (expected ? $"s{port}" : "s")) { return $"{port}: {Trace.Text}"; }
        }

        return "ok";
        """));

    [Fact]
    public void Guards_Decide_AndTheirFaultsCountAsFalse() => Assert.Equal("sy; 1 0 0, 0 0 0, 0 0 1; installed DivideByZeroException charged -1", Run("""
        Installation yes = right.Install(Write("y"), static port => port == 0);
        Installation no = right.Install(Write("n"), static port => port != 0);
        Installation faulty = right.Install(Write("x"), static port => 1 / port > 0);
        return $"{Raise(0)}; {Census(yes)}, {Census(no)}, {Census(faulty)}; {string.Join(", ", Host.Log)}";
        static string Census(Installation i) => $"{i.Counters.Handled} {i.Counters.Faulted} {i.Counters.GuardFaulted}";
        """));

    [Fact]
    public void Faults_EndTheHandlerAlone_ChargedToWhoInstalledIt() => Assert.Equal("sz; 1; installed InvalidOperationException charged 0; -1", Run("""
        Installation faulty = right.Install(static _ => throw new InvalidOperationException());
        right.Install(Write("z"));
        return $"{Raise(0)}; {faulty.Counters.Faulted}; {string.Join(", ", Host.Log)}; {Host.Charged}";
        """));

    [Fact]
    public void Uninstalling_RetiresAfterAGrace_AndOnlyOnce() => Assert.Equal("sa; s; Active Retiring Retiring Retired; 1; 0", Run("""
        Installation installation = right.Install(Write("a"));
        string states = $"{installation.State}";
        string before = Raise(0);
        installation.Uninstall();
        states += $" {installation.State}";
        installation.Dispose();
        states += $" {installation.State}";
        string after = Raise(0);
        Host.Waiting[0].Retire();
        return $"{before}; {after}; {states} {installation.State}; {Host.Waiting.Count}; {table.Installed!.Count}";
        """));

    [Fact]
    public void UninstallingInTheMiddleOfARaise_LetsThatRaiseEndAsItBegan() => Assert.Equal("sab; sb", Run("""
        Installation first = null!;
        first = right.Install(_ => { Trace.Text += "a"; first.Uninstall(); });
        right.Install(Write("b"));
        return $"{Raise(0)}; {Raise(0)}";
        """));

    [Fact]
    public void OptionsThatTheEventDoesNotKnow_AreRefused() => Assert.Equal("ArgumentOutOfRangeException ArgumentNullException", Run("""
        return Try(() => right.Install(Write("a"), options: new InstallOptions(limitMicroseconds: -1))) + " " +
            Try(() => right.Install(null!));
        """));

    [Fact]
    public void TheContainmentOfInstalledHandlers_IsKnownByTheNumberBehindTheStaticOnes() =>
        Assert.Equal("RunInstalled", Run("return table.ContainmentEntry(table.HandlerCount)!.Method.Name;"));

    [Fact]
    public void WithoutAFold_ASecondResultIsRefused() => Assert.Equal("2 InvalidOperationException InvalidOperationException done 5 InvalidOperationException", Machine.Run("""
        [Event(Level.Strand, Key = "port")] public delegate int Asked(int port);

        [Spindle] public sealed partial class S(IAskedEvent right)
        {
            public IAskedEvent Right => right;
            [Handles<Asked>, Match("port", 1)] private int On(int port) => 2;
        }

        public static class Scenario
        {
            private static string Try(long? key)
            {
                try { Boot.Get<S>().Right.Install(static _ => 5, options: new InstallOptions(key: key)); return "done"; }
                catch (Exception e) { return e.GetType().Name; }
            }

            public static string Run()
            {
                Boot.Start();
                return $"{AskedEvent.Raise(1)} {Try(1)} {Try(null)} {Try(3)} {AskedEvent.Raise(3)} {Try(3)}";
            }
        }
        """));

    [Fact]
    public void WhereNothingCanInstall_NoListIsGenerated()
    {
        string table = new Project("P", """
            using Spin;
            [Event(Level.Dispatch)] public delegate void Happened();
            [Spindle] public sealed partial class S { [Handles<Happened>] private void On() { } }
            """).AsImage().GeneratedFiles()["Happened.Table.g.cs"];
        Assert.DoesNotContain("Install", table, System.StringComparison.Ordinal);
    }

    private static string Run(string body) => Machine.Run(Source.Replace("BODY", body));
}
