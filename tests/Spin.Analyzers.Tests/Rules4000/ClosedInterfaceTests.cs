using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules4000.ClosedInterface>;

namespace Spin.Analyzers.Tests.Rules4000;

public sealed class ClosedInterfaceTests
{
    [Theory]
    [InlineData("private sealed class {|SPIN4010:Fake|} : IMutex { public void Enter() { } public void Exit() { } }")]
    [InlineData("public interface {|SPIN4010:IWider|} : IClock { int More { get; } }")]
    [InlineData("private readonly struct {|SPIN4010:Open|} : IMutex { public void Enter() { } public void Exit() { } }")]
    [InlineData("private abstract class {|SPIN4010:Image|} : KernelImage;")]
    [InlineData("private abstract class {|SPIN4010:Services|} : KernelServices;")]
    public Task InTheKernelsPlace_Triggers(string source) => Verify.Spindle(source);

    [Fact]
    public Task TheSpindleItself_Triggers() => Verify.Source("[Spindle] public sealed partial class {|SPIN4010:Echo|} : IUdp { public bool TrySend(Endpoint destination, ushort sourcePort, ReadOnlySpan<byte> payload) => true; }");

    [Fact]
    public Task Alias_Triggers() => Verify.Source("using Lock = Spin.IMutex; internal sealed class {|SPIN4010:Fake|} : Lock { public void Enter() { } public void Exit() { } }");

    [Theory]
    [InlineData("private interface IMutex { void Enter(); } private sealed class Mine : IMutex { public void Enter() { } }")]
    [InlineData("private sealed class Wrapper(IUdp udp) { internal IUdp Inner => udp; }")]
    [InlineData("private sealed class Ending : IDisposable, IEquatable<Ending> { public void Dispose() { } public bool Equals(Ending? other) => false; }")]
    [InlineData("private abstract class Table : EventTable; private sealed class Mine : Exception; private sealed class List2 : List<int>;")]
    public Task OwnTypes_DoNotTrigger(string source) => Verify.Spindle(source);
}
