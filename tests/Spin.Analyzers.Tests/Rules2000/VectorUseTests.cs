using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules2000.VectorUse>;

namespace Spin.Analyzers.Tests.Rules2000;

public sealed class VectorUseTests
{
    [Theory]
    [InlineData("private double _load; [Handles<Tick>] void H(long now) { {|SPIN2011:_load = 1|}; }")]
    [InlineData("[Handles<Tick>] void H(long now) { long x = (long)({|SPIN2011:now * 0.5|}); }")]
    [InlineData("[Handles<Tick>] void H(long now) { long x = {|SPIN2011:Scale|}(now); } long Scale(long x) => Inner(x); long Inner(long x) { float f = x; return (long)(f * 2); }")]
    [InlineData("[Handles<Tick>] void H(long now) { if ({|SPIN2011:System.Runtime.Intrinsics.Vector128.Create(now)|} == {|SPIN2011:System.Runtime.Intrinsics.Vector128<long>.Zero|}) { } }")]
    public Task Vector_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("private double _load; [Handles<DatagramArrived>] void H(in Datagram d) { _load = d.Payload.Length * 0.5; }")]
    [InlineData("[Handles<Tick>] void H(long now) { long x = now * 3 / 4; bool b = System.Runtime.Intrinsics.X86.Sse2.IsSupported; }")]
    [InlineData("private double _load; double NotAHandler(long now) => _load * now; [Handles<Tick>] void H(long now) { }")]
    [InlineData("private const double Half = 0.5; [Handles<Tick>] void H(long now) { long x = (long)(Half * 4); }")]
    public Task IntegerOrAllowed_DoesNotTrigger(string members) => Verify.Spindle(members);
}
