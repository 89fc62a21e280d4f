using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules4000.CapabilityInStatic>;

namespace Spin.Analyzers.Tests.Rules4000;

public sealed class CapabilityInStaticTests
{
    [Theory]
    [InlineData("private static IUdp? {|SPIN4003:s_udp|};")]
    [InlineData("private static readonly IUdp[] {|SPIN4003:s_all|} = new IUdp[1];")]
    [InlineData("public static IClock? {|SPIN4003:Clock|} { get; set; }")]
    [InlineData("private static readonly List<(int, ILog)> {|SPIN4003:s_logs|} = [];")]
    [InlineData("private static readonly Func<IStrand> {|SPIN4003:s_start|} = null!;")]
    [InlineData("private static Installation? {|SPIN4003:s_installation|};")]
    [InlineData("private static Sample? {|SPIN4003:s_instance|};")]
    [InlineData("[ThreadStatic] private static IMutex? {|SPIN4003:s_mutex|};")]
    [InlineData("private static class Hidden { internal static object? Value; } void M() { {|SPIN4003:Hidden.Value = _udp|}; }")]
    [InlineData("private static class Box<T> { internal static T? Value; } void M() { {|SPIN4003:Box<IUdp>.Value = _udp|}; }")]
    [InlineData("private static object? s_any; void M() { {|SPIN4003:s_any ??= _clock|}; }")]
    [InlineData("private static event Action<IUdp>? {|SPIN4003:Changed|}; void M() => Changed?.Invoke(_udp);")]
    public Task CapabilityInStatic_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("private IUdp? _other;")]
    [InlineData("private readonly List<ILog> _logs = [];")]
    [InlineData("private static readonly int s_port = 7;")]
    [InlineData("private static IUdp First(IUdp udp) => udp;")]
    [InlineData("private static string Name => nameof(IUdp);")]
    [InlineData("""private IStrand? _strand; void M(IStrands strands) { _strand = strands.Start("worker", () => { }); }""")]
    public Task CapabilityInInstance_DoesNotTrigger(string members) => Verify.Spindle(members);
}
