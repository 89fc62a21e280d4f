namespace Spin.Generators.Tests.Dispatch;

/// <summary>Several bindings of several events change at one moment, under raises: nobody ever sees half of a change.</summary>
public sealed class SwapTests
{
    private const string Source = """
        [Event(Level.Strand, Key = "who")] public delegate void A(int who);
        [Event(Level.Strand)] public delegate void B(int who);

        [Spindle] public sealed partial class S(IAEvent a, IBEvent b)
        {
            public IAEvent RightA => a;
            public IBEvent RightB => b;
            [Handles<A>] private void OnA(int who) => Scenario.Seen[who].Add("s");
            [Handles<B>] private void OnB(int who) => Scenario.Seen[who].Add("t");
        }

        public static class Scenario
        {
            public static readonly List<string>[] Seen = [[], [], [], []];

            private static string Raise(int who = 0)
            {
                Seen[who].Clear();
                AEvent.Raise(who);
                Seen[who].Add("-");
                BEvent.Raise(who);
                return string.Concat(Seen[who]);
            }

            public static string Run()
            {
                Boot.Start();
                IAEvent a = Boot.Get<S>().RightA;
                IBEvent b = Boot.Get<S>().RightB;
                A a1 = static who => Seen[who].Add("1");
                B b1 = static who => Seen[who].Add("1");
                A a2 = static who => Seen[who].Add("2");
                B b2 = static who => Seen[who].Add("2");
                BODY
            }
        }
        """;

    [Fact]
    public void HandlersOfTwoEvents_AreExchanged() => Assert.Equal("s-t s1-t1 s2-t2 2-t2 s-t; 0 0", Run("""
        string text = Raise();
        Installation[] one = [a.Create(a1), b.Create(b1)];
        Installation[] two = [a.Create(a2), b.Create(b2)];
        Bindings.Swap([], one);
        text += " " + Raise();
        Bindings.Swap(one, two);
        text += " " + Raise();
        Installation replacing = a.Create(a2, options: new InstallOptions(replaces: "S"));
        Bindings.Swap([two[0]], [replacing]);
        text += " " + Raise();
        Bindings.Swap([two[1], replacing], []);
        return text + $" {Raise()}; {Boot.Table("A").Installed!.Count} {Boot.Table("B").Installed!.Count}";
        """));

    [Fact]
    public void WhatIsRefused_ChangesNothing() => Assert.Equal("s1-t1 InvalidOperationException ArgumentException ArgumentNullException s1-t1 Inactive 1 1", Run("""
        Installation[] one = [a.Install(a1), b.Install(b1)];
        string text = Raise();
        Installation good = b.Create(b2);
        text += " " + Try(() => Bindings.Swap(one, [good, a.Create(a2, options: new InstallOptions(Order.Last, before: "S"))]));
        text += " " + Try(() => Bindings.Swap(one, [one[0]])) + " " + Try(() => Bindings.Swap([null!], []));
        return text + $" {Raise()} {(good.State == InstallationState.Retired ? "Inactive" : good.State)} {Boot.Table("A").Installed!.Count} {Boot.Table("B").Installed!.Count}";
        static string Try(Action action) { try { action(); return "done"; } catch (Exception e) { return e.GetType().Name; } }
        """));

    [Fact]
    public void WhoHasSeenAChangeInOneEvent_SeesItInAll_AndEachRaiseSeesOneState() => Assert.Equal("ok", Run("""
        const int Rounds = 3000;
        int[,] seen = new int[4, 2];
        int[,] runs = new int[4, 2];
        Installation[] old = [];
        Change(1);
        bool stop = false;
        string wrong = "";
        System.Threading.Thread[] raisers = [Start(1), Start(2), Start(3)];
        for (int version = 2; version < Rounds; version++) { Change(version); }
        System.Threading.Volatile.Write(ref stop, true);
        foreach (System.Threading.Thread raiser in raisers) { raiser.Join(); }
        return wrong.Length == 0 ? "ok" : wrong;

        void Change(int version)
        {
            Installation[] next =
            [
                a.Create(who => See(who, 0, version), options: new InstallOptions(Order.First)),
                a.Create(who => See(who, 0, version), options: version % 3 == 0 ? new InstallOptions(replaces: "S") : default),
                b.Create(who => See(who, 1, version)),
                a.Create(who => See(who, 0, version), options: new InstallOptions(key: 1)),
                b.Create(who => See(who, 1, version), options: version % 2 == 0 ? new InstallOptions(before: "S") : default),
            ];
            Bindings.Swap(old, next);
            old = next;
        }

        void See(int who, int which, int version)
        {
            if (runs[who, which] > 0 && seen[who, which] != version) { wrong = $"half: {seen[who, which]} and {version}"; }
            seen[who, which] = version;
            runs[who, which]++;
        }

        System.Threading.Thread Start(int who)
        {
            System.Threading.Thread thread = new(() =>
            {
                int last = 0;
                for (int which = 0; !System.Threading.Volatile.Read(ref stop); which ^= 1)
                {
                    runs[who, which] = 0;
                    Seen[who].Clear();
                    if (which == 0) { AEvent.Raise(who); } else { BEvent.Raise(who); }
                    int expected = which == 0 && who == 1 ? 3 : 2;
                    if (runs[who, which] != expected) { wrong = $"{runs[who, which]} runs of {which}"; }
                    if (seen[who, which] < last) { wrong = $"back from {last} to {seen[who, which]}"; }
                    last = seen[who, which];
                }
            });
            thread.Start();
            return thread;
        }
        """));

    private static string Run(string body) => Machine.Run(Source.Replace("BODY", body));
}
