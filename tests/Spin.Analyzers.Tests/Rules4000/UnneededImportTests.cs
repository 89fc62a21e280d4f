using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules4000.UnneededImport>;

namespace Spin.Analyzers.Tests.Rules4000;

public sealed class UnneededImportTests
{
    [Theory]
    [InlineData("[Spindle] public sealed partial class Echo(IUdp {|SPIN4008:udp|});")]
    [InlineData("[Spindle] public sealed partial class Echo(IUdp {|SPIN4008:udp|}, IClock clock) { long M() => clock.Nanoseconds; }")]
    [InlineData("[Spindle] public sealed partial class Echo { private readonly IUdp _udp; public Echo(IUdp {|SPIN4008:udp|}) { _udp = udp; } }")]
    [InlineData("[Spindle] public sealed partial class Echo(IUdp {|SPIN4008:udp|}) { private readonly IUdp _udp = udp; private readonly object? _other; object? M() => _other; }")]
    [InlineData("[Spindle] public sealed partial class Echo { public Echo(IPower {|SPIN4008:power|}) { } }")]
    [InlineData("[Spindle] public sealed partial class Echo(ILog {|SPIN4008:log|}) { string M() => nameof(log); }")]
    [InlineData("public interface ITickEvent; [Spindle] public sealed partial class Echo(ITickEvent {|SPIN4008:right|});")]
    public Task Unused_Triggers(string source) => Verify.Source(source);

    [Theory]
    [InlineData("[Spindle] public sealed partial class Echo(IUdp udp) { void M() => udp.TrySend(default, 1, default); }")]
    [InlineData("[Spindle] public sealed partial class Echo(IUdp udp) { private readonly IUdp _udp = udp; void M() => _udp.TrySend(default, 1, default); }")]
    [InlineData("[Spindle] public sealed partial class Echo { private readonly IMutex _mutex; public Echo(IStrands strands) { _mutex = strands.CreateMutex(); } }")]
    [InlineData("[Spindle] public sealed partial class Echo { private readonly Inner _inner; public Echo(IUdp udp) => _inner = new(udp); private sealed class Inner(IUdp udp) { internal IUdp Udp => udp; } }")]
    [InlineData("[Spindle] public sealed partial class Echo(IUdp udp) { private Action M() => () => udp.TrySend(default, 1, default); }")]
    [InlineData("public sealed class Ordinary(IUdp udp) { private readonly IUdp _udp = udp; }")]
    [InlineData("[Spindle] public sealed partial class Echo(int port) { private readonly int _port = port; }")]
    public Task Used_DoesNotTrigger(string source) => Verify.Source(source);
}
