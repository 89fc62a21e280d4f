using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules3000.ForeignRaise>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class ForeignRaiseTests
{
    private const string Other = "[Spindle] public sealed partial class Other { public static class Binding { public static void Count(Other spindle, long now) { } } }\n";

    [Theory]
    [InlineData("public abstract class {|SPIN3014:Mine|} : DatagramArrivedTable;")]
    [InlineData("public abstract class {|SPIN3014:Mine|} : EventTable;")]
    [InlineData(Other + "static class Forger { static void M(Other o) => {|SPIN3014:Other.Binding.Count(o, 1)|}; }")]
    [InlineData(Other + "static class Forger { static Action<Other, long> M() => {|SPIN3014:Other.Binding.Count|}; }")]
    public Task PastTheOwner_Triggers(string source) => Verify.Source(source);

    [Theory]
    [InlineData("[Event(Level.Dispatch)] public delegate void Mine(int x); static class MineEvent { internal static void Raise(int x) { } } static class A { static void M() => MineEvent.Raise(1); }")]
    [InlineData("static class A { static long M(EventTable table) => table.Raised; }")]
    [InlineData("static class Binding { internal static void H() { } } static class A { static void M() => Binding.H(); }")]
    [InlineData("static class A { static void M(Tick handler) => handler(5); }")]
    public Task OwnOrOrdinary_DoesNotTrigger(string source) => Verify.Source(source);
}
