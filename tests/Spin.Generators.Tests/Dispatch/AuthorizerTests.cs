namespace Spin.Generators.Tests.Dispatch;

/// <summary>The owner of an event judges who handles it: denies, orders, and imposes guards that it can lift while the handler stays.</summary>
public sealed class AuthorizerTests
{
    private static readonly Project s_owner = new("Owner", """
        using System;
        using Spin;

        namespace Owning;

        [Event(Level.Strand, Key = "port", Install = Authority.Anyone, HasAuthorizer = true)] public delegate void Happened(int port);

        [Spindle] public sealed partial class Owner(IHappenedEvent right)
        {
            public string Asked = "";
            public int Quiet = -1;
            public ImposedGuard<HappenedGuard> Guard;

            public ImposedGuard<HappenedGuard> Create(HappenedGuard guard) => new(right.Holder, guard);
            public void Judge(Authorizer<HappenedGuard> authorizer) => HappenedEvent.Authorize(right, authorizer);
            public void Impose(HappenedGuard guard, string spindle) => HappenedEvent.Impose(Guard = new(right.Holder, guard), spindle);
            public static void JudgeAs(IHappenedEvent other) => HappenedEvent.Authorize(other, (in request) => request.Allow());
            public static void Raise(int port) => HappenedEvent.Raise(port);
        }
        """);

    private static readonly Project s_guest = new Project("Guests", """
        using Owning;
        using Spin;

        public static class Trace { public static string Text = ""; }

        [Spindle] public sealed partial class Guest(IHappenedEvent right)
        {
            public IHappenedEvent Right => right;
            [Handles<Happened>] private void On(int port) => Trace.Text += "g";
        }

        [Spindle] public sealed partial class Second(IHappenedEvent right)
        {
            public IHappenedEvent Right => right;
            [Handles<Happened>(Guard = nameof(IsOdd))] private void On(int port) => Trace.Text += "s";
            private static bool IsOdd(int port) => (port & 1) != 0;
        }
        """).Referencing(s_owner);

    private const string Source = """
        public static class Scenario
        {
            private static Owning.Happened Write(string text) => _ => Trace.Text += text;

            private static string Raise(int port)
            {
                Trace.Text = "";
                Owning.Owner.Raise(port);
                return Trace.Text;
            }

            private static string Try(Action action)
            {
                try { action(); return "done"; }
                catch (UnauthorizedAccessException e) { return e.Message; }
            }

            public static string Run()
            {
                Boot.Start();
                Owning.Owner owner = Boot.Get<Owning.Owner>();
                Owning.IHappenedEvent guest = Boot.Get<Guest>().Right;
                Owning.IHappenedEvent second = Boot.Get<Second>().Right;
                EventTable table = Boot.Table("Owning.Happened");
                BODY
            }
        }
        """;

    [Fact]
    public void BeforeThereIsAnAuthorizer_NobodyElseInstalls_AndTheImagesHandlersRun() => Assert.Equal(
        "Owner, the owner of Owning.Happened, denies Guest a handler: nobody judges yet; gs", Run("""
        return Try(() => guest.Install(Write("x"))) + "; " + Raise(1);
        """));

    [Fact]
    public void TheAuthorizerSeesWhoAsks_AndForWhat() => Assert.Equal(
        "Guest Guests Owning.Happened static Normal null, Second Guests Owning.Happened static Normal null, Guest Guests Owning.Happened First 7", Run("""
        List<string> asked = [];
        owner.Judge((in request) =>
        {
            asked.Add($"{request.Spindle} {request.Assembly} {request.Grants[0].Target}{(request.IsStatic ? " static" : "")} " +
                $"{request.Options.Order} {request.Options.Key?.ToString() ?? "null"}");
            return request.Allow();
        });
        guest.Install(Write("x"), options: new InstallOptions(Order.First, key: 7));
        guest.Create(Write("y"));
        return string.Join(", ", asked);
        """));

    [Fact]
    public void WhoIsDenied_IsToldByWhom_AndWhy_AndIsUnbound() => Assert.Equal(
        "gs; s; Owner, the owner of Owning.Happened, denies Guest a handler: no guests; sx", Run("""
        string text = Raise(1) + "; ";
        owner.Judge((in request) => request.Spindle == "Second" ? request.Allow() : request.Deny("no guests"));
        text += Raise(1) + "; ";
        text += Try(() => guest.Install(Write("g"))) + "; ";
        second.Install(Write("x"));
        return text + Raise(1);
        """));

    [Fact]
    public void WhoIsInstalled_IsJudgedByAnAuthorizerThatComesLater() => Assert.Equal("gsgs gss; Retiring", Run("""
        owner.Judge((in request) => request.Allow());
        Installation one = guest.Install(Write("g"));
        second.Install(Write("s"));
        string text = Raise(1);
        owner.Judge((in request) => request.IsStatic || request.Spindle == "Second" ? request.Allow() : request.Deny("enough"));
        return $"{text} {Raise(1)}; {one.State}";
        """));

    [Fact]
    public void ADeniedHandler_IsNotInstalledAgain_AndASwapIsRefusedWhole() => Assert.Equal("1 gsa; denied denied; gsa", Run("""
        bool open = true;
        owner.Judge((in request) => open ? request.Allow() : request.Deny("closed"));
        Installation one = guest.Install(Write("a"));
        Installation two = second.Create(Write("b"));
        string text = $"{table.Installed!.Count} {Raise(1)}; ";
        open = false;
        text += (Try(two.Install) == "done" ? "installed " : "denied ") + (Try(() => Bindings.Swap([one], [two])) == "done" ? "swapped" : "denied");
        return $"{text}; {Raise(1)}";
        """));

    [Fact]
    public void ImposedGuards_AreAskedFirst_AndLiftedWhileTheHandlerStays() => Assert.Equal("imposed own gsx, imposed gs, own gsx 1", Run("""
        owner.Judge((in request) => request.IsStatic
            ? request.Allow()
            : request.AllowWith(owner.Guard ??= owner.Create(port => { owner.Asked += "imposed "; return port == 1; })));
        guest.Install(Write("x"), port => { owner.Asked += "own "; return port > 0; });
        string text = $"{Ask(1)}, {Ask(3)}, ";
        owner.Guard.Lift();
        owner.Guard.Lift();
        return $"{text}{Ask(3)} {table.Installed!.Count}";

        string Ask(int port)
        {
            owner.Asked = "";
            string raised = Raise(port);
            return owner.Asked + raised;
        }
        """));

    [Fact]
    public void ImposedOnASpindle_AGuardHoldsForAllItsHandlers_StaticOnesToo_AndLaterOnes() => Assert.Equal("gsxy gy gsxyz gy gsxyz 0 1", Run("""
        owner.Judge((in request) => request.Allow());
        second.Install(Write("x"));
        guest.Install(Write("y"));
        string text = Raise(1) + " ";
        owner.Impose(static port => port > 10, "Second");
        text += Raise(1) + " ";
        second.Install(Write("z"));
        text += $"{Raise(11)} {Raise(1)} ";
        int imposed = table.HandlersInOrder().Count(place => place.Imposed == 1 && place.Spindle == "Second") - 3;
        owner.Guard.Lift();
        return $"{text}{Raise(1)} {imposed} {table.HandlersInOrder().Count(place => place.Spindle == "Guest" && place.Installation is null)}";
        """));

    [Fact]
    public void AnImposedGuardThatFaults_CountsAsFalse_AndIsItsImposers() => Assert.Equal("gs; 1; 0 0; Owner DivideByZeroException", Run("""
        owner.Judge((in request) => request.IsStatic ? request.Allow() : request.AllowWith(owner.Guard = owner.Create(static port => 1 / (port - 1) > 0)));
        Installation handler = guest.Install(Write("x"));
        return $"{Raise(1)}; {owner.Guard.Faulted}; {handler.Counters.Handled} {handler.Counters.GuardFaulted}; {string.Join(", ", Host.Log)}";
        """));

    [Fact]
    public void TheOrderIsTheOwners() => Assert.Equal("xgsy", Run("""
        owner.Judge((in request) => request.AllowWith(null, request.Spindle == "Guest" ? Order.First : Order.Last));
        second.Install(Write("y"), options: new InstallOptions(Order.First));
        guest.Install(Write("x"), options: new InstallOptions(Order.Last));
        return Raise(1);
        """));

    [Fact]
    public void AnAuthorizerThatFails_Denies_AndIsCharged() => Assert.Equal("True Owner InvalidOperationException; True", Run("""
        owner.Judge((in request) => request.IsStatic ? request.Allow() : throw new InvalidOperationException());
        string text = Try(() => guest.Install(Write("x"))).EndsWith("its authorizer failed") + " " + string.Join(", ", Host.Log) + "; ";
        owner.Judge(static (in request) => null);
        return text + Try(() => guest.Install(Write("x"))).EndsWith("no answer");
        """));

    [Fact]
    public void OnlyASpindleOfTheOwner_JudgesOrImposes() => Assert.Equal(
        "Guest is not of the assembly Owner, which declares Owning.Happened.", Run("""
        return Try(() => Owning.Owner.JudgeAs(guest));
        """));

    [Fact]
    public void OthersHandlers_AreNotReplaced() => Assert.Equal("Guest can not replace the handlers of Foreign of Owning.Happened: they are another assembly's.; fgs fgr", Machine.Run(
        new Project(Machine.Friend, Machine.Prelude + Source.Replace("BODY", """
            owner.Judge((in request) => request.Allow());
            string text = Try(() => guest.Install(Write("r"), options: new InstallOptions(replaces: "Foreign"))) + "; " + Raise(1) + " ";
            guest.Install(Write("r"), options: new InstallOptions(replaces: "Second"));
            return text + Raise(1);
            """)).Referencing(s_owner, s_guest, new Project("Foreigners", """
            using Owning;
            using Spin;
            [Spindle] public sealed partial class Foreign { [Handles<Happened>] private void On(int port) => Trace.Text += "f"; }
            """).Referencing(s_owner, s_guest)).AsImage("Spindle|Owner|\nSpindle|Guests|Happened\nSpindle|Foreigners|")));

    [Fact]
    public void WhenTheJudgeIsGone_AllIsClosed_UntilItIsBack() => Assert.Equal("gsx gs True; gsx", Run("""
        owner.Judge((in request) => request.IsStatic ? request.Allow() : request.AllowWith(owner.Guard ??= owner.Create(static port => true)));
        guest.Install(Write("x"));
        string text = Raise(1) + " ";
        table.Installed!.Disown(owner.Guard.Imposer);
        text += Raise(1) + " " + Try(() => second.Install(Write("y"))).EndsWith("the spindle that judged is gone") + "; ";
        owner.Judge((in request) => request.Allow());
        return text + Raise(1);
        """));

    [Fact]
    public void WhatWasImposedOnASpindle_StaysClosed_UntilItIsImposedAnew() => Assert.Equal("gsxy gx gx gx gsxy none", Run("""
        owner.Judge((in request) => request.Allow());
        guest.Install(Write("x"));
        second.Install(Write("y"));
        string text = Raise(11) + " ";
        owner.Impose(static port => port > 10, "Second");
        table.Installed!.Disown(owner.Guard.Imposer);
        text += Raise(11) + " ";
        owner.Judge((in request) => request.Allow());
        text += Raise(11) + " ";
        owner.Impose(static port => port > 10, "Guest");
        text += Raise(11) + " ";
        owner.Impose(static port => port > 10, "Second");
        return text + Raise(11) + " " + (Raise(1) == "" ? "none" : Raise(1));
        """));

    [Fact]
    public void AHandlerThatRetired_IsJudgedAnew_AndHoldsNoGuardOfBefore() => Assert.Equal("gs gsx 0; gs 1; gsx 0", Run("""
        bool impose = true;
        owner.Judge((in request) => !impose || request.IsStatic ? request.Allow() : request.AllowWith(owner.Guard ??= owner.Create(static port => port > 10)));
        Installation one = guest.Install(Write("x"));
        string text = $"{Raise(1)} {Raise(11)} ";
        one.Uninstall();
        Retire();
        text += $"{Imposed()}; ";
        one.Install();
        text += $"{Raise(1)} {Imposed()}; ";
        one.Uninstall();
        Retire();
        impose = false;
        one.Install();
        return $"{text}{Raise(1)} {Imposed()}";

        int Imposed() => table.HandlersInOrder().Sum(place => place.Imposed);
        static void Retire() { Host.Waiting.ForEach(i => i.Retire()); Host.Waiting.Clear(); }
        """));

    [Fact]
    public void WhoWasAllowedByOneThatJudgesNoMore_HasToAskAgain() => Assert.Equal(
        "Who judges for Owning.Happened has changed meanwhile: Guest has to ask again.; gs; done; gsx", Run("""
        owner.Judge((in request) =>
        {
            if (!request.IsStatic) { owner.Judge((in later) => later.Allow()); }
            return request.Allow();
        });
        Installation one = guest.Create(Write("x"));
        return $"{Try(one.Install)}; {Raise(1)}; {Try(one.Install)}; {Raise(1)}";
        """));

    [Fact]
    public void GuardsOfOthers_AreNotImposed() => Assert.Equal("Guest is not of the assembly Owner, which declares Owning.Happened.; gs", Run("""
        ImposedGuard<Owning.HappenedGuard> foreign = new(guest.Holder, static port => false);
        owner.Judge((in request) => request.IsStatic ? request.Allow() : request.AllowWith(foreign));
        return $"{Try(() => second.Install(Write("x")))}; {Raise(1)}";
        """));

    private static string Run(string body) => Machine.Run(
        new Project(Machine.Friend, Machine.Prelude + Source.Replace("BODY", body))
            .Referencing(s_owner, s_guest).AsImage("Spindle|Owner|\nSpindle|Guests|Happened"));
}
