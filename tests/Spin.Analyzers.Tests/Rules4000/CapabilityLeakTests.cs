using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules4000.CapabilityLeak>;

namespace Spin.Analyzers.Tests.Rules4000;

public sealed class CapabilityLeakTests
{
    private const string Other = """
        namespace Neighbour;

        [Spindle]
        public sealed partial class Router;

        public interface IRoutes { int Count { get; } }

        public sealed class Routes : IRoutes { public int Count => 1; public static void Use(object o) { } public Routes(object? o) { } }
        """;

    [Theory]
    [InlineData("public IUdp {|SPIN4004:Udp|} => _udp;")]
    [InlineData("public IClock[] {|SPIN4004:All|}() => [_clock];")]
    [InlineData("public bool {|SPIN4004:TryGet|}(out ILog log) { log = _log; return true; }")]
    [InlineData("public event Action<IUdp>? {|SPIN4004:Ready|}; void M() => Ready?.Invoke(_udp);")]
    [InlineData("public void {|SPIN4004:Visit|}(Action<ILog> visitor) => visitor(_log);")]
    [InlineData("public delegate void {|SPIN4004:Take|}(IStrand strand);")]
    [InlineData("public object Anything() => {|SPIN4004:_udp|};")]
    [InlineData("public object Anything { get { return {|SPIN4004:_udp|}; } }")]
    [InlineData("public object? Anything(object? other) { if ((object)_udp is { } named) { return {|SPIN4004:named|}; } return other; }")]
    [InlineData("public object? Kept; void M() => {|SPIN4004:Kept = _clock|};")]
    [InlineData("public readonly record struct Pair(int A, IUdp {|SPIN4004:B|});")]
    [InlineData("public T Get<T>() => {|SPIN4004:(T)(object)_udp|};")]
    [InlineData("public Func<IUdp> {|SPIN4004:Later|}() => () => _udp;")]
    [InlineData("public static IMutex {|SPIN4004:Make|}(IStrands strands) => strands.CreateMutex();")]
    public Task GivenAway_Triggers(string source) => Verify.Spindle(source);

    [Theory]
    [InlineData("internal static class A { internal static void M(IUdp udp) => Neighbour.Routes.Use({|SPIN4004:udp|}); }")]
    [InlineData("internal static class A { internal static object M(ILog log) => new Neighbour.Routes({|SPIN4004:(object)log|}); }")]
    [InlineData("using static Neighbour.Routes; internal static class A { internal static void M(IStrands s) => Use({|SPIN4004:s.CreateMutex()|}); }")]
    public Task PassedToAnotherAssembly_Triggers(string source) => Verify.Beside(Other, source);

    [Theory]
    [InlineData("private IUdp Udp => _udp; internal ILog Log => _log; private protected IClock Clock => _clock;")]
    [InlineData("private sealed class Inner { public IUdp? Udp; public ILog Log() => null!; }")]
    [InlineData("public void Take(IUdp udp, ILog log) => udp.TrySend(default, 1, default);")]
    [InlineData("public bool Send(Endpoint to) => _udp.TrySend(to, 7, default);")]
    [InlineData("public long Now() => _clock.Nanoseconds;")]
    [InlineData("private readonly List<IUdp> _all = []; void M() => _all.Add(_udp);")]
    [InlineData("public object M() { Func<object> f = () => _udp; return f is null; }")]
    [InlineData("public interface IExport { bool Send(int x); } private sealed class Export(IUdp udp) : IExport { public bool Send(int x) => udp.TrySend(default, 7, default); } public IExport Give() => new Export(_udp);")]
    public Task KeptInside_DoesNotTrigger(string source) => Verify.Spindle(source);
}
