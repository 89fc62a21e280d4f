namespace Spin.Generators.Tests.Image;

/// <summary>What an image does not grant is neither bound nor passed over in silence.</summary>
public sealed class AuthorityTests
{
    private const string Handler = "[Spindle] public sealed partial class S { [Handles<EVENT>] private void On() { } }";
    private const string Matching = "[Spindle] public sealed partial class S { [Handles<Arrived>, Match(nameof(Packet.Port), 7)] private void On(in Packet packet) { } }";

    [Theory]
    [InlineData("Granted", "Granted")]
    [InlineData("Granted", "Kernel.Granted")]
    [InlineData("Public", "")]
    public void GrantedHandler_IsBound(string name, string grants) =>
        Assert.Empty(Samples.Problems(Handler.Replace("EVENT", name), grants));

    [Theory]
    [InlineData("Granted", "", "SPIN3016 Handler 'S.On' may not be bound to 'Kernel.Granted': the image does not grant the event; add 'Granted' to the Grant of 'Guest'")]
    [InlineData("Private", "Private", "SPIN3016 Handler 'S.On' may not be bound to 'Kernel.Private': only assembly 'Kernel', which declares the event, may handle it; remove the handler")]
    public void ForbiddenHandler_IsReported(string name, string grants, string problem) =>
        Assert.Equal([problem], Samples.Problems(Handler.Replace("EVENT", name), grants));

    [Theory]
    [InlineData("Arrived")]
    [InlineData("Arrived:7")]
    [InlineData("Arrived:1-6; Arrived:0x7")]
    public void MatchInsideTheGrant_IsBound(string grants) => Assert.Empty(Samples.Problems(Matching, grants));

    [Fact]
    public void MatchOutsideTheGrant_IsReported_AndNotBound()
    {
        Project image = Samples.Image("Spindle|Guest|Arrived:8", Samples.Spindle(Matching));
        Assert.Equal(
            ["SPIN3016 Handler 'S.On' may not be bound to 'Kernel.Arrived': it matches Port 7, which the image does not grant; add 'Arrived:7' to the Grant of 'Guest'"],
            image.Analyze());
        Assert.DoesNotContain("S.Binding.On", image.GeneratedFiles()["Kernel_Arrived.Table.g.cs"], System.StringComparison.Ordinal);
    }

    [Fact]
    public void HandlerWithoutTheRequiredMatch_IsReported() => Assert.Equal(
        ["SPIN3016 Handler 'S.On' may not be bound to 'Kernel.Arrived': the event's owner demands a match on 'Port'; add [Match] with a granted value"],
        Samples.Problems("[Spindle] public sealed partial class S { [Handles<Arrived>] private void On(in Packet packet) { } }", "Arrived:7"));

    [Fact]
    public void TheOwnersOwnHandlers_NeedNoGrant() => Assert.Empty(new Project("Own", """
        using Spin;
        [Event(Level.Strand, Install = Authority.Owner)] public delegate void Private();
        [Spindle] public sealed partial class S { [Handles<Private>] private void On() { } }
        """).AsImage("Spindle|Own|").Analyze());

    [Fact]
    public void TheImagesOwnSpindles_HoldEveryRight_UntilALineRestrictsThem()
    {
        const string Own = "using Kernel; using Spin; [Spindle] public sealed partial class S(ILog log) { public ILog Log => log; [Handles<Granted>] private void On() { } }";
        Assert.Empty(new Project("Image", Own).Referencing(Samples.Kernel).AsImage().Analyze());
        Assert.Equal(2, new Project("Image", Own).Referencing(Samples.Kernel).AsImage("Spindle|Image|").Analyze().Count);
    }

    [Fact]
    public void AnImportThatIsNotGranted_IsReported_AndNotGiven()
    {
        Project image = Samples.Image("Spindle|Echo|DatagramArrived:7", Samples.Echo);
        Assert.Equal(["SPIN4002 Spindle 'Echo' imports 'Spin.Net.IUdp', which this image does not grant it; add 'IUdp' to its Grant"], image.Analyze());
        Assert.DoesNotContain("services.Udp", image.GeneratedFiles()["SpinImage.g.cs"], System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("IArrivedEvent", "Arrived:7")]
    [InlineData("IPublicEvent", "")]
    public void AGrantedInstallRight_IsGiven(string right, string grants) =>
        Assert.Empty(Samples.Problems($"[Spindle] public sealed partial class S({right} right) {{ public object Right => right; }}", grants));

    [Theory]
    [InlineData("IGrantedEvent", "", "add 'Granted' to its Grant")]
    [InlineData("IPrivateEvent", "Private", "'Kernel.Private' lets only its own assembly install handlers; remove the parameter")]
    public void AnInstallRightThatIsNotGranted_IsReported(string right, string grants, string remedy) => Assert.Equal(
        [$"SPIN4002 Spindle 'S' imports 'Kernel.{right}', which this image does not grant it; {remedy}"],
        Samples.Problems($"[Spindle] public sealed partial class S({right} right) {{ public object Right => right; }}", grants));

    [Fact]
    public void InstallRights_AreAttenuatedToTheGrant() => Assert.Equal("done UnauthorizedAccessException UnauthorizedAccessException", RunInstalls("Arrived:7"));

    [Fact]
    public void ValuesReadAtActivation_MustLieInTheGrant() => Assert.Equal("UnauthorizedAccessException False", Machine.Run(
        new Project(Machine.Friend, Machine.Prelude + """
            public static class Scenario
            {
                public static string Run()
                {
                    string result = "bound";
                    try { Boot.Start(); }
                    catch (Exception e) { result = e.GetType().Name; }
                    return $"{result} {Boot.Table("Kernel.Arrived").IsBound(0)}";
                }
            }
            """).Referencing(Samples.Kernel, Samples.Spindle("""
                [Spindle] public sealed partial class S
                {
                    private readonly ushort _port = 9;
                    [Handles<Arrived>, Match(nameof(Packet.Port), nameof(_port))] private void On(in Packet packet) { }
                }
                """)).AsImage("Spindle|Guest|Arrived:7")));

    private static string RunInstalls(string grants) => Machine.Run(
        new Project(Machine.Friend, Machine.Prelude + """
            public static class Scenario
            {
                private static string Try(long? key)
                {
                    try { Boot.Get<S>().Right.Install(static (in Kernel.Packet _) => { }, options: new InstallOptions(key: key)); return "done"; }
                    catch (Exception e) { return e.GetType().Name; }
                }

                public static string Run()
                {
                    Boot.Start();
                    return $"{Try(7)} {Try(8)} {Try(null)}";
                }
            }
            """).Referencing(Samples.Kernel, Samples.Spindle(
                "[Spindle] public sealed partial class S(IArrivedEvent right) { public IArrivedEvent Right => right; }")).AsImage($"Spindle|Guest|{grants}"));

    [Fact]
    public void ServiceWhoseProviderIsNoName_IsNotSpelledOutInTheImage()
    {
        Project image = Samples.Image("Spindle|Guest|IMine", Samples.Spindle(
            "[Service(\"Log(context) is IMine mine ? mine : Stolen(services)\")] public interface IMine; [Spindle] public sealed partial class S(IMine mine) { public IMine Mine => mine; }"));
        Assert.All(image.GeneratedFiles().Values, static text => Assert.DoesNotContain("Stolen", text, System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"On(__spindle); Stolen(); //\"")]
    [InlineData("\"On\", Guard = \"Stolen() && \"")]
    [InlineData("\"On\", Matches = new object[] { \"Port\", true, \"Stolen() + \" }")]
    public void BindingWrittenByHandWhoseNamesAreNone_IsNotSpelledOutInTheImage(string arguments)
    {
        Project image = Samples.Image("Spindle|Guest|Granted", Samples.Spindle(
            $"[assembly: HandlerBinding(typeof(S), typeof(Granted), {arguments})]\n[Spindle] public sealed partial class S {{ [Handles<Granted>] private void On() {{ }} }}"));
        Assert.All(image.GeneratedFiles().Values, static text => Assert.DoesNotContain("Stolen", text, System.StringComparison.Ordinal));
    }
}
