using System;
using System.Collections.Generic;
using System.Linq;

namespace Spin.Generators.Tests.Image;

/// <summary>An image has the parts of the kernel that its spindles need, those that it asks for, and no others.</summary>
public sealed class PartTests
{
    private const string Needed = "Part|Random|needed\nPart|Network|needed\nPart|Shell|true\nPart|Recovery|needed\nPart|Trace|true\n";
    private const string NoNetwork = "Part|Random|needed\nPart|Network|false\nPart|Shell|true\nPart|Recovery|needed\n";
    private const string NoShell = "Part|Random|needed\nPart|Network|needed\nPart|Shell|false\nPart|Trace|false\n";
    private const string Quiet = "[Spindle] public sealed partial class S;";

    /// <summary>What the nucleus brings with the network.</summary>
    private static readonly Project s_nucleus = new("Spin.Kernel", """
        using Spin;
        using Spin.Net;
        [Spindle(Name = "udp")] public sealed partial class UdpSpindle
        {
            [Handles<Ipv4PacketArrived>, Match(nameof(Ipv4Packet.Protocol), 17)] private bool Receive(in Ipv4Packet packet) => true;
        }
        """);

    [Theory]
    [InlineData(Quiet, "", "Shell Recovery Trace")]
    [InlineData("[Spindle] public sealed partial class S(ILog log) { public ILog Log => log; }", "ILog", "Shell Recovery Trace")]
    [InlineData("[Spindle] public sealed partial class S(IRandom random) { public IRandom Random => random; }", "IRandom", "Random Shell Recovery Trace")]
    [InlineData("[Spindle] public sealed partial class S(Spin.Net.IUdp udp) { public object Udp => udp; }", "IUdp", "Random Network Shell Recovery Trace")]
    [InlineData(
        "[Spindle] public sealed partial class S(Spin.Net.IDatagramArrivedEvent right) { public object Right => right; }",
        "DatagramArrived:7",
        "Random Network Shell Recovery Trace")]
    [InlineData(
        "using Spin.Net; [Spindle] public sealed partial class S { [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 7)] private void On(in Datagram datagram) { } }",
        "DatagramArrived:7",
        "Random Network Shell Recovery Trace")]
    public void ImportsAndHandlers_SayWhichPartsAreNeeded(string source, string grants, string parts)
    {
        Project image = Samples.Image($"{Needed}Spindle|Guest|{grants}", Samples.Spindle(source));
        Assert.Empty(image.Analyze());
        Assert.Equal(parts.Split(' '), PartsOf(image));
    }

    [Fact]
    public void PartsThatTheProjectAsksFor_AreThere_NeededOrNot() => Assert.Equal(
        ["Random", "Network"],
        PartsOf(Samples.Image("Part|Random|needed\nPart|Network|true\nPart|Shell|false\nPart|Recovery|needed\nPart|Trace|false\nSpindle|Guest|", Samples.Spindle(Quiet))));

    [Fact]
    public void WithoutAWord_EveryPartIsThere() =>
        Assert.Equal(["Random", "Network", "Shell", "Recovery", "Trace"], PartsOf(Samples.Image("Spindle|Guest|", Samples.Spindle(Quiet))));

    [Fact]
    public void TheTrace_IsLeftOutOfAShellToo() => Assert.Equal(
        ["Shell", "Recovery"],
        PartsOf(Samples.Image("Part|Random|needed\nPart|Network|needed\nPart|Shell|true\nPart|Recovery|needed\nPart|Trace|false\nSpindle|Guest|", Samples.Spindle(Quiet))));

    [Theory]
    [InlineData("Restart|Guest|3", "Recovery")]
    [InlineData("Restart|Guest|Always", "Recovery")]
    [InlineData("Dormant|Guest|true", "Recovery")]
    [InlineData("Restart|Guest|Never", "")]
    [InlineData("Quota|Guest|Strands=2", "")]
    public void WithoutTheShell_RestartsAreThereForWhomIsRestarted(string policy, string parts) => Assert.Equal(
        parts.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        PartsOf(Samples.Image($"{NoShell}Part|Recovery|needed\nSpindle|Guest|\n{policy}", Samples.Spindle(Quiet))));

    [Theory]
    [InlineData(NoShell, "Spindle 'S', which is restarted when it falls,")]
    [InlineData("Part|Random|needed\nPart|Network|needed\nPart|Shell|true\n", "The shell", "Spindle 'S', which is restarted when it falls,")]
    public void RestartsThatAreNeededAndLeftOut_AreReported(string others, params string[] needs) => Assert.Equal(
        needs.Select(static need => $"SPIN9009 {need} needs the kernel's restarts, which this image leaves out; remove <SpinRecovery>false</SpinRecovery> from the project, or what needs it").Order(StringComparer.Ordinal),
        Samples.Image($"{others}Part|Recovery|false\nSpindle|Guest|\nRestart|Guest|3", Samples.Spindle(Quiet)).Analyze().Order(StringComparer.Ordinal));

    [Fact]
    public void EventsOfAPartThatIsNotThere_HaveNoTable()
    {
        IReadOnlyDictionary<string, string> without = Samples.Image($"{Needed}Spindle|Guest|", Samples.Spindle(Quiet)).GeneratedFiles();
        Assert.DoesNotContain(without.Keys, static name => name.StartsWith("Spin_Net_", StringComparison.Ordinal));
        Assert.Contains("Spin_KernelReady.Table.g.cs", without.Keys);
        Assert.Contains("Spin_Net_DatagramArrived.Table.g.cs", Samples.Image($"{Needed}Spindle|Echo|IUdp; DatagramArrived:7", Samples.Echo).GeneratedFiles().Keys);
    }

    [Theory]
    [InlineData("Spindle|Guest|", false)]
    [InlineData("Spindle|Guest|\nSpindle|Echo|IUdp; DatagramArrived:7", true)]
    public void SpindlesOfTheNucleus_AreThereWithTheirPart(string spindles, bool there)
    {
        string image = Samples.Image(Needed + spindles, s_nucleus, Samples.Spindle(Quiet), Samples.Echo).GeneratedFiles()["SpinImage.g.cs"];
        Assert.Equal(there, image.Contains("UdpSpindle", StringComparison.Ordinal));
    }

    [Fact]
    public void APartThatIsNeededAndLeftOut_IsReported_WithWhoNeedsIt() => Assert.Equal(
        [
            "SPIN9009 Spindle 'Echo', which handles 'Spin.Net.DatagramArrived', needs the kernel's network, which this image leaves out; remove <SpinNetwork>false</SpinNetwork> from the project, or what needs it",
            "SPIN9009 Spindle 'Echo', which imports 'Spin.Net.IUdp', needs the kernel's network, which this image leaves out; remove <SpinNetwork>false</SpinNetwork> from the project, or what needs it",
        ],
        Samples.Image($"{NoNetwork}Spindle|Echo|IUdp; DatagramArrived:7", Samples.Echo).Analyze());

    [Fact]
    public void TheNetworkWithoutRandomNumbers_IsReported() => Assert.Equal(
        ["SPIN9009 The network needs the kernel's random numbers, which this image leaves out; remove <SpinRandom>false</SpinRandom> from the project, or what needs it"],
        Samples.Image("Part|Random|false\nPart|Network|true\nSpindle|Guest|", Samples.Spindle(Quiet)).Analyze());

    [Fact]
    public void APartThatNobodyNeeds_CanBeLeftOut() =>
        Assert.Empty(Samples.Image($"{NoNetwork}Spindle|Guest|", Samples.Spindle(Quiet)).Analyze());

    [Theory]
    [InlineData("Part|Netwrok|true")]
    [InlineData("Part|Network|maybe")]
    [InlineData("Part|None|true")]
    [InlineData("Part|Network")]
    public void ARecordThatNamesNoPart_IsReported(string record) => Assert.Equal(
        [$"SPIN4012 In this image, '{record}' is no record of the image file"],
        Samples.Image($"{record}\nSpindle|Guest|", Samples.Spindle(Quiet)).Analyze());

    private static IEnumerable<string> PartsOf(Project image) =>
        image.GeneratedFiles()["SpinImage.g.cs"].Split('\n')
            .Select(static line => line.Trim())
            .Where(static line => line.StartsWith("parts.Add", StringComparison.Ordinal))
            .Select(static line => line["parts.Add".Length..^"();".Length]);
}
