using System.Linq;
using Spin.Generators.Tests.Image;

namespace Spin.Generators.Tests.Dispatch;

/// <summary>A raise ends with a handler that says so: nothing behind it runs, whoever's it is.</summary>
public sealed class CancelTests
{
    private const string Source = """
        [Event(Level.Strand, Key = "port", Cancels = Authority.Anyone)] public delegate void Happened(int port);
        [Event(Level.Strand, Fold = Fold.Sum, Default = -1)] public delegate int Weighed(int weight);
        [Event(Level.Dispatch, Key = "port")] public delegate void Quiet(int port);

        public static class Trace { public static string Text = ""; }

        [Spindle] public sealed partial class A(IHappenedEvent right)
        {
            public IHappenedEvent Right => right;
            [Handles<Happened>] private void On(int port) => Trace.Text += "a";
            [Handles<Weighed>(Cancels = true, Guard = nameof(IsHeavy))] private int Heavy(int weight) => 100;
            private static bool IsHeavy(int weight) => weight > 10;
        }

        [Spindle] public sealed partial class C
        {
            [Handles<Happened>(Cancels = true, Guard = nameof(IsLarge))] private void Large(int port) => Trace.Text += port == 9 ? throw new InvalidOperationException() : "C";
            [Handles<Happened>(Cancels = true), Match("port", 3)] private void Three(int port) => Trace.Text += "3";
            private static bool IsLarge(int port) => port > 5;
            [Handles<Weighed>] private int Weigh(int weight) => weight;
        }

        [Spindle] public sealed partial class Z
        {
            [Handles<Happened>] private void On(int port) => Trace.Text += "z";
            MATCHES
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
                catch (Exception e) { return e.Message; }
            }

            public static string Run()
            {
                Boot.Start();
                IHappenedEvent right = Boot.Get<A>().Right;
                BODY
            }
        }
        """;

    // Nine constants and more are decided by a hash, several ranges by an interval search: the handler that ends the raise stands in the middle.
    private const string Matches = """
        [Handles<Quiet>, Match("port", 1)] private void A1(int port) => Trace.Text += "A";
            [Handles<Quiet>, Match("port", 1)] private void A2(int port) => Trace.Text += "B";
            [Handles<Quiet>, Match("port", 3)] private void A3(int port) => Trace.Text += "C";
            [Handles<Quiet>, Match("port", 4)] private void A4(int port) => Trace.Text += "D";
            [Handles<Quiet>, Match("port", 5)] private void A5(int port) => Trace.Text += "E";
            [Handles<Quiet>, Match("port", 6)] private void A6(int port) => Trace.Text += "F";
            [Handles<Quiet>, Match("port", 7)] private void A7(int port) => Trace.Text += "G";
            [Handles<Quiet>, Match("port", 8)] private void A8(int port) => Trace.Text += "H";
            [Handles<Quiet>, Match("port", 9)] private void A9(int port) => Trace.Text += "I";
            [Handles<Quiet>(Cancels = true), MatchRange("port", 1, 4)] private void B0(int port) => Trace.Text += "!";
            [Handles<Quiet>, MatchRange("port", 2, 9)] private void C1(int port) => Trace.Text += "c";
            [Handles<Quiet>, Match("port", 1)] private void C2(int port) => Trace.Text += "d";
        """;

    [Fact]
    public void WhatStandsBehind_DoesNotRun() => Assert.Equal("az a3 aC", Run("return $\"{Raise(1)} {Raise(3)} {Raise(6)}\";"));

    [Fact]
    public void OneThatFaults_EndsNothing() => Assert.Equal("az", Run("return Raise(9);"));

    [Fact]
    public void ItsResultCounts_AndThoseBeforeIt() => Assert.Equal("100 7", Run("return $\"{WeighedEvent.Raise(11)} {WeighedEvent.Raise(7)}\";"));

    [Fact]
    public void AmongManyMatches_TheRaiseEndsWhereItStands() => Assert.Equal(
        "AB! C! Ec Ic ", Run("""
            string text = "";
            foreach (int port in (int[])[1, 3, 5, 9, 20])
            {
                Trace.Text = "";
                QuietEvent.Raise(port);
                text += Trace.Text + (port == 20 ? "" : " ");
            }

            return text;
            """));

    [Fact]
    public void InstalledHandlersBehindAStaticOne_DoNotRun() => Assert.Equal("fazl fa3 faC", Run("""
        right.Install(Write("l"), options: new InstallOptions(Order.Last));
        right.Install(Write("f"), options: new InstallOptions(Order.First));
        return $"{Raise(1)} {Raise(3)} {Raise(6)}";
        """));

    [Fact]
    public void AnInstalledHandler_EndsTheRaiseForStaticAndInstalledOnes() => Assert.Equal("x az az x", Run("""
        Installation before = right.Install(Write("x"), static port => port < 5, new InstallOptions(Order.First, cancels: true));
        right.Install(Write("l"), options: new InstallOptions(Order.Last, key: 1));
        string text = Raise(1);
        before.Uninstall();
        Installation keyed = right.Install(Write(""), static port => throw new InvalidOperationException(), new InstallOptions(Order.First, key: 2, cancels: true));
        text += $" {Raise(2)}";
        keyed.Uninstall();
        text += $" {Raise(5)}";
        before.Install();
        return $"{text} {Raise(4)}";
        """));

    [Fact]
    public void AnInstalledHandlerThatFaults_EndsNothing() => Assert.Equal("az", Run("""
        right.Install(static port => throw new InvalidOperationException(), options: new InstallOptions(Order.First, cancels: true));
        return Raise(1);
        """));

    [Fact]
    public void BetweenStaticHandlers_ItEndsWhereItStands() => Assert.Equal("am am3? am", Run("""
        Installation m = right.Install(Write("m"), options: new InstallOptions(before: "C", cancels: true));
        string text = $"{Raise(1)}";
        m.Uninstall();
        Installation n = right.Install(Write("m"), options: new InstallOptions(before: "C"));
        text += $" {Raise(3)}?";
        n.Uninstall();
        m.Install();
        return $"{text} {Raise(6)}";
        """));

    [Fact]
    public void OneThatReplacesAStaticHandler_EndsTheRaiseOnlyIfItSaysSo() => Assert.Equal("arz ar", Run("""
        Installation plain = right.Install(Write("r"), options: new InstallOptions(replaces: "C"));
        string text = Raise(3);
        plain.Uninstall();
        right.Install(Write("r"), options: new InstallOptions(replaces: "C", cancels: true));
        return $"{text} {Raise(3)}";
        """));

    [Fact]
    public void TheTableTellsWhoEnds() => Assert.Equal(
        "C.Large C.Three", Run("""
            EventTable table = Boot.Table("Happened");
            return string.Join(" ", Enumerable.Range(0, table.HandlerCount).Select(handler => table.Describe(handler)).Where(info => info.Cancels).Select(info => $"{info.SpindleName}.{info.Method}"));
            """));

    [Theory]
    [InlineData("", "only assembly 'Owner', which declares the event, may end its raises before other handlers")]
    [InlineData("Cancels = Authority.Granted", "the image does not grant the event; add 'X' to the Grant of 'Guest'")]
    [InlineData("Cancels = Authority.Anyone", null)]
    [InlineData("Cancels = Authority.Granted", null, "X")]
    public void WhoMayEndARaise_IsTheEventsToSay(string cancels, string? problem, string grant = "")
    {
        Project image = Image(cancels, grant, "[Spindle] public sealed partial class Guest { [Handles<X>(Cancels = true)] private void On(int number) { } }");
        string[] found = [.. image.Analyze().Where(static message => message.StartsWith("SPIN3016", System.StringComparison.Ordinal))];
        Assert.Equal(problem is null ? 0 : 1, found.Length);
        Assert.All(found, message => Assert.Contains(problem!, message, System.StringComparison.Ordinal));
        image.Emit();
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData("Cancels = Authority.Owner", "", false)]
    [InlineData("Cancels = Authority.Granted", "", false)]
    [InlineData("Cancels = Authority.Granted", "X", true)]
    [InlineData("Cancels = Authority.Anyone", "", true)]
    public void WhoMayInstallWhatEndsARaise_IsTheEventsToSay(string cancels, string grant, bool allowed)
    {
        Project image = Image(cancels, grant, "[Spindle] public sealed partial class Guest(IXEvent right) { public IXEvent Right => right; }");
        Assert.Equal(allowed, image.GeneratedFiles()["SpinImage.g.cs"].Contains("mayCancel: true", System.StringComparison.Ordinal));
        Assert.Equal(allowed, image.GeneratedFiles()["X.Table.g.cs"].Contains("__installation.Cancels", System.StringComparison.Ordinal));
        image.Emit();
    }

    [Fact]
    public void WithoutTheEventsWord_NoInstalledHandlerEndsIt() => Assert.Equal(
        "S can not end raises of X: its Cancels does not say so, or the image does not grant the event.",
        Machine.Run("""
            [Event(Level.Strand)] public delegate void X(int number);
            [Spindle] public sealed partial class S(IXEvent right) { public IXEvent Right => right; }
            public static class Scenario
            {
                public static string Run()
                {
                    Boot.Start();
                    try { Boot.Get<S>().Right.Install(static _ => { }, options: new InstallOptions(cancels: true)); return "installed"; }
                    catch (UnauthorizedAccessException e) { return e.Message; }
                }
            }
            """));

    private static Project Image(string cancels, string grant, string guest)
    {
        Project owner = new("Owner", $$"""
            using Spin;
            [Event(Level.Strand, Install = Authority.Anyone{{(cancels.Length == 0 ? "" : ", " + cancels)}})] public delegate void X(int number);
            """);
        return new Project("P", "").Referencing(owner, new Project("Guest", "using Spin;\n" + guest).Referencing(owner)).AsImage($"Spindle|Guest|{grant}");
    }

    private static string Run(string body) => Machine.Run(Source.Replace("BODY", body).Replace("MATCHES", Matches));
}
