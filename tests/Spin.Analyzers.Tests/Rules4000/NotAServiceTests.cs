using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules4000.NotAService>;

namespace Spin.Analyzers.Tests.Rules4000;

public sealed class NotAServiceTests
{
    [Theory]
    [InlineData("[Spindle] public sealed partial class Echo(int {|SPIN4001:port|}) { int P => port; }")]
    [InlineData("[Spindle] public sealed partial class Echo { public Echo(IUdp udp, string {|SPIN4001:name|}) { } }")]
    [InlineData("[Spindle] public sealed partial class Echo { public Echo(in IUdp {|SPIN4001:udp|}) { } }")]
    [InlineData("[Spindle] public sealed partial class Echo { public Echo(IMutex {|SPIN4001:mutex|}) { } }")]
    [InlineData("[Spindle] public sealed partial class Echo { public Echo(Anchor {|SPIN4001:other|}) { } }")]
    [InlineData("[Spindle] public sealed partial class Echo { public Echo(params IUdp[] {|SPIN4001:all|}) { } }")]
    [InlineData("[Spindle] public sealed partial class Echo { public Echo(Func<IUdp> {|SPIN4001:later|}) { } }")]
    [InlineData("public interface IMine; [Spindle] public sealed partial class Echo { public Echo(IMine {|SPIN4001:mine|}) { } }")]
    [InlineData("public interface ITockEvent; [Spindle] public sealed partial class Echo { public Echo(ITockEvent {|SPIN4001:right|}) { } }")]
    public Task NotAService_Triggers(string source) => Verify.Source(source);

    [Theory]
    [InlineData("[Spindle] public sealed partial class Echo(IUdp udp) { IUdp U => udp; }")]
    [InlineData("[Spindle] public sealed partial class Echo { public Echo(IClock clock, ILog log, IStrands strands, IRandom random, IPower power) { } }")]
    [InlineData("[Spindle] public sealed partial class Echo;")]
    [InlineData("public interface ITickEvent; [Spindle] public sealed partial class Echo(ITickEvent right) { ITickEvent R => right; }")]
    [InlineData("using Net = Spin.Net.IUdp; [Spindle] public sealed partial class Echo(Net udp) { Net U => udp; }")]
    [InlineData("public sealed class Ordinary(int x) { int X => x; }")]
    [InlineData("[Spindle] public sealed partial class Echo { public Echo(IUdp udp) { } private Echo(int forTests) { } }")]
    public Task Service_DoesNotTrigger(string source) => Verify.Source(source);
}
