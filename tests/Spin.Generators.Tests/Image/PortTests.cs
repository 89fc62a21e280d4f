using System;
using System.Linq;

namespace Spin.Generators.Tests.Image;

/// <summary>Ports: who exports goes before who imports, what is not exported or not granted is refused, a circle is told with its path.</summary>
public sealed class PortTests
{
    private const string Contract = """
        [Port] public interface IOne { void Do(in int value); bool TryDo(System.ReadOnlySpan<byte> bytes); long Get(); }
        [Port] public interface ITwo { void Do(); }
        """;

    private const string One = "[Spindle, Exports<IOne>] public sealed partial class Z(ITwo two) : IOne { public void Do(in int value) => two.Do(); public bool TryDo(System.ReadOnlySpan<byte> bytes) => true; public long Get() => 1; }";
    private const string Two = "[Spindle, Exports<ITwo>] public sealed partial class Y : ITwo { public void Do() { } }";
    private const string User = "[Spindle] public sealed partial class A(IOne one) { public IOne One => one; }";

    [Fact]
    public void Exporters_AreActivatedFirst_AndPortsLeadToThem()
    {
        string image = Samples.Image("Spindle|Guest|", Samples.Spindle(Contract + One + Two + User)).GeneratedFiles()["SpinImage.g.cs"];
        Assert.Equal(["Y", "Z", "A"], new[] { "Y", "Z", "A" }.OrderBy(name => image.IndexOf($"new(\"{name}\"", StringComparison.Ordinal)));
        Assert.Contains("services.Port(context, 0, new Port_ITwo())", image, StringComparison.Ordinal);
        Assert.Contains("services.Port(context, 1, new Port_IOne())", image, StringComparison.Ordinal);
    }

    [Fact]
    public void ACircle_IsReportedWithItsPath() => Assert.Equal(
        ["SPIN4002 Spindle 'Z' imports 'ITwo', which this image does not grant it; each of Y → Z → Y needs the next one first; remove one of these imports"],
        Samples.Problems(Contract + One + "[Spindle, Exports<ITwo>] public sealed partial class Y(IOne one) : ITwo { public void Do() => one.Get(); }", ""));

    [Fact]
    public void WhatNobodyExports_IsReported() => Assert.Equal(
        ["SPIN4002 Spindle 'A' imports 'IOne', which this image does not grant it; no spindle exports it that could be activated first; add one marked [Exports<…>] to the image"],
        Samples.Problems(Contract + User, ""));

    [Fact]
    public void WhatTwoExport_IsReported() => Assert.Equal(
        ["SPIN4002 Spindle 'U' imports 'ITwo', which this image does not grant it; 'X' and 'Y' both export it; leave one out"],
        Samples.Problems(
            Contract + Two + "[Spindle, Exports<ITwo>] public sealed partial class X : ITwo { public void Do() { } } [Spindle] public sealed partial class U(ITwo two) { public ITwo Two => two; }", ""));

    [Theory]
    [InlineData("", false)]
    [InlineData("ITwo", true)]
    public void AnotherAssemblysPort_NeedsAGrant(string grants, bool isGranted)
    {
        Project exporter = Samples.Spindle(Contract + Two, "Server");
        Project client = Samples.Spindle("[Spindle] public sealed partial class U(ITwo two) { public ITwo Two => two; }", "Client").Referencing(exporter);
        string[] expected = isGranted
            ? []
            : ["SPIN4002 Spindle 'U' imports 'ITwo', which this image does not grant it; add 'ITwo' to its Grant"];
        Assert.Equal(expected, Samples.Image($"Spindle|Client|{grants}\nSpindle|Server|", exporter, client).Analyze());
    }

    [Theory]
    [InlineData("long Value { get; }", "public long Value => 1;")]
    [InlineData("bool TryGet(out int value);", "public bool TryGet(out int value) { value = 1; return true; }")]
    [InlineData("void Do<T>();", "public void Do<T>() { }")]
    public void WhatNoPortCanBeGeneratedFor_IsNoPort(string member, string implementation) => Assert.DoesNotContain(
        "Port_IThree",
        Samples.Image("Spindle|Guest|", Samples.Spindle(
            $"[Port] public interface IThree {{ {member} }} [Spindle, Exports<IThree>] public sealed partial class X : IThree {{ {implementation} }} [Spindle] public sealed partial class U(IThree three) {{ public IThree Three => three; }}"))
            .GeneratedFiles()["SpinImage.g.cs"],
        StringComparison.Ordinal);
}
