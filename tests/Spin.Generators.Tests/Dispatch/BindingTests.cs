namespace Spin.Generators.Tests.Dispatch;

/// <summary>Handlers are made once and installed as often as one pleases; the owner's own can be replaced while the event is raised.</summary>
public sealed class BindingTests
{
    private const string Source = """
        [Event(Level.Strand, Key = "port")] public delegate void Happened(int port);

        public static class Trace { public static string Text = ""; }

        [Spindle] public sealed partial class Default(IHappenedEvent right)
        {
            public IHappenedEvent Right => right;
            [Handles<Happened>(Order = Order.First)] private void One(int port) => Trace.Text += "1";
            [Handles<Happened>] private void Two(int port) => Trace.Text += "2";
        }

        [Spindle] public sealed partial class Other
        {
            [Handles<Happened>, Match("port", 7)] private void Seven(int port) => Trace.Text += "7";
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

            private static void Retire() { Host.Waiting.ForEach(i => i.Retire()); Host.Waiting.Clear(); }

            public static string Run()
            {
                Boot.Start();
                IHappenedEvent right = Boot.Get<Default>().Right;
                EventTable table = Boot.Table("Happened");
                BODY
            }
        }
        """;

    [Fact]
    public void CreatedHandlers_AreInstalledAndUninstalledManyTimes() => Assert.Equal("Inactive 127; Active 127b 127b; Retiring 127; Retired; Active 127b; 1", Run("""
        Installation binding = right.Create(Write("b"));
        string text = $"{binding.State} {Raise(7)}; ";
        binding.Install();
        text += $"{binding.State} {Raise(7)}";
        binding.Install();
        text += $" {Raise(7)}; ";
        binding.Uninstall();
        binding.Uninstall();
        text += $"{binding.State} {Raise(7)}; ";
        Retire();
        text += $"{binding.State}; ";
        for (int round = 0; round < 100; round++) { binding.Uninstall(); binding.Install(); Retire(); }
        return text + $"{binding.State} {Raise(7)}; {table.Installed!.Count}";
        """));

    [Fact]
    public void InstalledAgainInItsGrace_IsRetiredByTheLastUninstallingOnly() => Assert.Equal("Active; Retiring; Retired", Run("""
        Installation binding = right.Install(Write("b"));
        binding.Uninstall();
        binding.Install();
        Host.Waiting[0].Retire();
        string text = $"{binding.State}; ";
        Host.Waiting.Clear();
        binding.Uninstall();
        binding.Install();
        binding.Uninstall();
        Host.Waiting[0].Retire();
        text += $"{binding.State}; ";
        Host.Waiting[1].Retire();
        return text + binding.State;
        """));

    [Fact]
    public void DisposedHandles_InstallNoMore() => Assert.Equal("ObjectDisposedException 12", Run("""
        Installation binding = right.Install(Write("b"));
        binding.Dispose();
        return $"{Try(binding.Install)} {Raise(0)}";
        """));

    [Fact]
    public void ClosuresOfHandlersAndGuards_AreOfEachBinding() => Assert.Equal("12a0 12b1 12b1c2 2 2", Run("""
        int[] runs = new int[3];
        int least = 0;
        for (int i = 0; i < 3; i++)
        {
            int own = i;
            right.Install(_ => { Trace.Text += $"{(char)('a' + own)}{own}"; runs[own]++; }, port => own >= least && (port & own) == own);
        }

        string text = Raise(0);
        least = 1;
        return $"{text} {Raise(1)} {Raise(3)} {runs[1]} {runs[0] + runs[2]}";
        """));

    [Fact]
    public void SlotsAreUsedAgain_AndNumbersAreNot() => Assert.Equal("1 2000 True", Run("""
        HashSet<int> numbers = [];
        Installation binding = right.Create(Write("b"));
        for (int round = 0; round < 2000; round++)
        {
            binding.Install();
            numbers.Add(binding.Number);
            if (table.Installed!.FindRunning(binding.Number) != binding) { return "lost"; }
            binding.Uninstall();
            Retire();
        }

        return $"{table.Installed!.SlotCount} {numbers.Count} {table.Installed.FindRunning(numbers.First()) is null}";
        """));

    [Fact]
    public void TheDefaultHandlers_AreReplacedInTheirPlace_AndRestored() => Assert.Equal("127 r7 r7e; 127e 1 8", Run("""
        string text = Raise(7);
        Installation replacing = right.Install(Write("r"), options: new InstallOptions(replaces: nameof(Default)));
        text += $" {Raise(7)}";
        right.Install(Write("e"));
        text += $" {Raise(7)}; ";
        replacing.Uninstall();
        text += Raise(7);
        return text + $" {table.Counters(0).Handled - 1} {table.Counters(0).Handled + table.Counters(1).Handled + table.Counters(2).Handled}";
        """));

    [Fact]
    public void ReplacingHandlers_MatchTheirOwnKeyOnly_AndStandOnceOnly() => Assert.Equal("12r 12; InvalidOperationException ArgumentException ArgumentException", Run("""
        right.Install(Write("r"), options: new InstallOptions(key: 7, replaces: nameof(Other)));
        return $"{Raise(7)} {Raise(8)}; " +
            Try(() => right.Install(Write("x"), options: new InstallOptions(replaces: nameof(Other)))) + " " +
            Try(() => right.Install(Write("x"), options: new InstallOptions(replaces: "Nobody"))) + " " +
            Try(() => right.Install(Write("x"), options: new InstallOptions(Order.Last, replaces: nameof(Other))));
        """));

    private static string Run(string body) => Machine.Run(Source.Replace("BODY", body));
}
