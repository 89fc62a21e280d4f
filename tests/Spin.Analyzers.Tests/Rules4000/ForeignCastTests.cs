using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules4000.ForeignCast>;

namespace Spin.Analyzers.Tests.Rules4000;

public sealed class ForeignCastTests
{
    private const string Other = """
        namespace Neighbour;

        [Spindle]
        public sealed partial class Router;

        public interface IRoutes { int Count { get; } }

        public sealed class Routes : IRoutes { public int Count => 1; public static void Use(object o) { } public Routes(object? o) { } }
        """;

    [Theory]
    [InlineData("object M() => {|SPIN4005:(IPower)_udp|};")]
    [InlineData("object? M() => {|SPIN4005:_udp as IPower|};")]
    [InlineData("bool M() => {|SPIN4005:_clock is IStrands|};")]
    [InlineData("""void M() { if ((object)_udp is {|SPIN4005:ILog log|}) { log.Write(LogLevel.Debug, "x"); } }""")]
    [InlineData("int M(object o) => o switch { {|SPIN4005:IPower|} => 1, _ => 0 };")]
    [InlineData("int M(object o) => o switch { {|SPIN4005:IUdp { }|} => 1, _ => 0 };")]
    [InlineData("void M(object o) { switch (o) { case {|SPIN4005:IMutex m|}: m.Enter(); break; } }")]
    [InlineData("void M() => ({|SPIN4005:(IDisposable)_udp|}).Dispose();")]
    [InlineData("IEnumerable<IPower> M(object[] all) => {|SPIN4005:System.Linq.Enumerable.OfType<IPower>(all)|};")]
    [InlineData("void M(object[] all) { {|SPIN4005:foreach (IUdp u in all) { _ = u; }|} }")]
    [InlineData("T M<T>() where T : class => ((object)({|SPIN4005:(IPower)(object)_udp|}) as T)!;")]
    [InlineData("object M(object o) => {|SPIN4005:(KernelServices)o|};")]
    [InlineData("object M(object o) => {|SPIN4005:(Installation)o|};")]
    public Task MadeMore_Triggers(string source) => Verify.Spindle(source);

    [Theory]
    [InlineData("internal static class A { internal static object M(object o) => {|SPIN4005:(Neighbour.Router)o|}; }")]
    [InlineData("using R = Neighbour.Router; internal static class A { internal static bool M(object o) => o is not {|SPIN4005:R|}; }")]
    [InlineData("internal static class A { internal static bool M(object o) => o is int or {|SPIN4005:Neighbour.Router|}; }")]
    public Task SpindleOfAnotherDomain_Triggers(string source) => Verify.Beside(Other, source);

    [Theory]
    [InlineData("internal static class A { internal static object M(object o) => (Neighbour.IRoutes)o; }")]
    [InlineData("internal static class A { internal static int M(object o) => o is Neighbour.Routes routes ? routes.Count : 0; }")]
    public Task ExportedTypes_DoNotTrigger(string source) => Verify.Beside(Other, source);

    [Theory]
    [InlineData("object M() => _udp;")]
    [InlineData("bool M() => _udp is null || _udp is not { };")]
    [InlineData("int M(object o) => o is int i ? i : o is string { Length: > 2 } s ? s.Length : (int)(long)o;")]
    [InlineData("IUdp M() => (IUdp)_udp;")]
    [InlineData("object M(object o) => (Sample)o;")]
    [InlineData("private interface IMine; private sealed class Mine : IMine; bool M(IMine m) => m is Mine && (Mine)m != null;")]
    [InlineData("IUdp? M() => (IUdp?)null;")]
    [InlineData("IDisposable M(Installation i) => (IDisposable)i;")]
    [InlineData("IEnumerable<string> M(object[] all) => System.Linq.Enumerable.OfType<string>(all);")]
    public Task OrdinaryCasts_DoNotTrigger(string source) => Verify.Spindle(source);
}
