using System.Collections.Generic;
using System.Linq;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Effects;

/// <summary>Handlers that do what their level forbids are refused as compiled code too, at their lines.</summary>
public sealed class EffectRuleTests
{
    private const string Usings = "using System; using Spin; using Spin.Net; [Event(Level.Interrupt)] public delegate void Sampled(long now);\n";

    [Theory]
    [InlineData("SPIN2001", "[Handles<DatagramArrived>] private void H(in Datagram d) => _last = new byte[d.Payload.Length]; private byte[] _last = [];")]
    [InlineData("SPIN2001", "[Handles<DatagramArrived>] private void H(in Datagram d) => _text = Format(d.DestinationPort); private static string Format(int n) => n.ToString(); private string _text = \"\";")]
    [InlineData("SPIN2002", "[Handles<DatagramArrived>] private void H(in Datagram d) => _strands.Sleep(1); private readonly IStrands _strands = null!;")]
    [InlineData("SPIN2003", "[Handles<DatagramArrived>] private void H(in Datagram d) { while (_n != 0) { _n += 3; } } private int _n;")]
    [InlineData("SPIN2004", "[Handles<DatagramArrived>] private void H(in Datagram d) => Down(d.DestinationPort); private static void Down(int n) { if (n > 0) { Down(n - 1); } }")]
    [InlineData("SPIN2009", "[Handles<Sampled>] private void H(long now) => Check(now); private void Check(long now) => ArgumentOutOfRangeException.ThrowIfNegative(now);")]
    [InlineData("SPIN2011", "[Handles<Sampled>] private void H(long now) => _mean = Scale(now); private static long Scale(long now) => (long)(now * 0.5); private long _mean;")]
    [InlineData("SPIN2011", "[Handles<Sampled>] private void H(long now) => _at = new System.Numerics.Vector2(1, 2); private System.Numerics.Vector2 _at;")]
    [InlineData("SPIN3004", "[Handles<DatagramArrived>(Guard = nameof(G))] private void H(in Datagram d) { } private bool G(in Datagram d) => _n > 0; private int _n;")]
    public void Forbidden_effect_is_refused_at_its_line(string id, string members)
    {
        using Compiled compiled = Compiled.Create("Sample", [Usings + "[Spindle] public sealed partial class Sample\n{\n" + members + "\n}"]);
        IReadOnlyList<Finding> findings = Judge.Everything(compiled.Path);
        Finding finding = Assert.Single(findings, finding => finding.Id == id);
        Assert.Equal(4, finding.Source?.Line);
        Assert.All(findings, other => Assert.Equal(id, other.Id));
    }

    [Fact]
    public void Lock_waits_and_allocates()
    {
        using Compiled compiled = Compiled.Create("Sample", [Usings + "[Spindle] public sealed partial class Sample { [Handles<DatagramArrived>] private void H(in Datagram d) { lock (_gate) { } } private readonly object _gate = new(); }"]);
        Assert.Equal(["SPIN2001", "SPIN2002"], Judge.Everything(compiled.Path).Select(static finding => finding.Id).Order());
    }

    [Theory]
    [InlineData("[Handles<Sampled>] private void H(long now) { const double Half = 0.5; _mean = (long)(4 * Half) * now; if (now < 0) { _mean = 0; } } private long _mean;")]
    [InlineData("[Handles<DatagramArrived>] private void H(in Datagram d) => _mean = d.DestinationPort * 0.5; private double _mean;")]
    public void Effect_that_the_level_allows_is_accepted(string members)
    {
        using Compiled compiled = Compiled.Create("Sample", [Usings + "[Spindle] public sealed partial class Sample\n{\n" + members + "\n}"]);
        Assert.Empty(Judge.Everything(compiled.Path));
    }

    [Fact]
    public void Effect_in_a_library_that_is_linked_too_is_found()
    {
        using Compiled library = Compiled.Create("Library", ["public static class Numbers { public static int[] Make() => new int[3]; }"]);
        using Compiled compiled = Compiled.Create(
            "Sample", [Usings + "[Spindle] public sealed partial class Sample { [Handles<DatagramArrived>] private void H(in Datagram d) => _last = Numbers.Make(); private int[] _last = []; }"],
            references: [library.Path]);
        Assert.Equal("SPIN2001", Assert.Single(Judge.Everything(compiled.Path, library.Path)).Id);
    }
}
