using System.Threading.Tasks;
using Spin.Analyzers.Tests.Verifiers;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules2000.UnknownCall>;

namespace Spin.Analyzers.Tests.Rules2000;

public sealed class UnknownCallTests
{
    private const string Other = """
        using System; using Spin;
        namespace Other;
        public interface IShape { int Area(); }
        public interface IPromising { [Effects(Effects.None)] int Area(); }
        public interface IPolicy { static abstract int Next(int n); }
        public static class Sums { public static int Of(int n) => n; [Effects(Effects.None)] public static int Promised(int n) => n; public static Func<int> Make() => static () => 1; }
        public class Base { public virtual int Area() => 1; public int Size => 2; }
        [Effects(Effects.None)] public delegate int Map(int n);
        """;

    [Theory]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:_shape.Area|}(); private readonly IShape _shape = null!; int _n; public interface IShape { int Area(); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:_shape.Area|}; private readonly IShape _shape = null!; int _n; public interface IShape { int Area { get; } }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:_shape.Area|}(); private readonly Shape _shape = null!; int _n; public class Shape { public virtual int Area() => 1; }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:_shape.Area|}(); private readonly Shape _shape = null!; int _n; public abstract class Shape { public int Area() => Side() * Side(); protected abstract int Side(); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:Twice|}(_shape); private static int Twice(IShape shape) => 2 * shape.Area(); private readonly IShape _shape = null!; int _n; public interface IShape { int Area(); } private sealed class Square : IShape { public int Area() => 4; }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:_map|}(1); public Func<int, int> _map = static n => n; int _n;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:Map|}(1); public Func<int, int> Map { get; set; } = static n => n; int _n;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:_map|}(1); private Func<int, int> _map = static n => n; public void Use(Func<int, int> map) => _map = map; int _n;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => {|SPIN2006:Changed|}?.Invoke(); public event Action? Changed;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:_all[0]|}(1); private readonly Func<int, int>[] _all = new Func<int, int>[4]; public void Use(int at, Func<int, int> map) => _all[at] = map; int _n;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { Func<int> f = {|SPIN2006:{|SPIN2006:_map|}.Invoke|}; _n = f(); } public Func<int> _map = null!; int _n;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:_items.Compare|}(1, 2); private IComparer<int> _items = null!; public void Use(IComparer<int> items) => _items = items; int _n;")]
    [InlineData("[Handles<DatagramArrived>(Guard = nameof(G))] void H(in Datagram d) { } bool G(in Datagram d) => {|SPIN2006:_shape.Area|}() > 1; private readonly IShape _shape = null!; public interface IShape { int Area(); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:_shape.Area|}(); private readonly IShape _shape = null!; int _n; [Effects(Effects.Unknown)] private interface IShape { int Area(); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:Length<Square>|}(_square); private static int Length<T>(T shape) where T : Shape => shape.Area(); private readonly Square _square = new(); int _n; public abstract class Shape { public abstract int Area(); } public class Square : Shape { public override int Area() => 4; }")]
    public Task OpenCall_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = _shape.Area(); private readonly IShape _shape = null!; int _n; public interface IShape { [Effects(Effects.None)] int Area(); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = _shape.Area(); private readonly IShape _shape = null!; int _n; internal interface IShape { int Area(); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = _shape.Area(); private readonly IShape _shape = null!; int _n; public interface IShape { int Area(); internal void Seal(); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = _shape.Area(); private readonly Shape _shape = null!; int _n; public class Shape { private Shape() { } public virtual int Area() => 1; }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = _shape.Area(); private readonly Square _shape = null!; int _n; public abstract class Shape { public abstract int Area(); } public sealed class Square : Shape { public override int Area() => 1; }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = Length<Square>(new Square()); private static int Length<T>(T shape) where T : IShape => shape.Area(); int _n; public interface IShape { int Area(); } private readonly struct Square : IShape { public int Area() => 4; }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = Twice(static n => n); public static int Twice(Func<int, int> map) => map(1) + map(2); int _n;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = _map(1); private readonly Func<int, int> _map = static n => n; int _n; public void Use(Func<int, int> map) { }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = _map(1); public Map _map = static n => n; int _n; [Effects(Effects.None)] public delegate int Map(int n);")]
    [InlineData("[Handles<Called>] void H(int number) => _n = _shape.Area(); private readonly IShape _shape = null!; int _n; public interface IShape { int Area(); }")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { _log.Write(LogLevel.Information, \"x\"); _ = _udp.TrySend(d.Source, 7, d.Payload); _n = _clock.Nanoseconds; } long _n;")]
    public Task KnownCall_DoesNotTrigger(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:Other.Sums.Of|}(1); int _n;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:_shape.Area|}(); private readonly Other.IShape _shape = null!; int _n;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:_shape.Size|}; private readonly Other.Base _shape = null!; int _n;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:_make|}(); private readonly Func<int> _make = Other.Sums.Make(); int _n;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:Twice|}({|SPIN2006:Other.Sums.Of|}); private static int Twice(Func<int, int> map) => map(1) + map(2); int _n;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = {|SPIN2006:_shape.Area|}(); private readonly Mine _shape = new(); int _n; private sealed class Mine : Other.Base { }")]
    public Task CallOfAnotherAssembly_Triggers(string members) => Verify.Beside(Other, Sources.Spindle(members));

    [Theory]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = Other.Sums.Promised(1); int _n;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = _shape.Area(); private readonly Other.IPromising _shape = null!; int _n;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = Twice(static n => n); private static int Twice(Other.Map map) => map(1) + map(2); int _n;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = Next<Step>(1); private static int Next<T>(int n) where T : Other.IPolicy => T.Next(n); private readonly struct Step : Other.IPolicy { public static int Next(int n) => n + 1; } int _n;")]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) => _n = _shape.Area(); private readonly Mine _shape = new(); int _n; private sealed class Mine : Other.Base { public override int Area() => 3; }")]
    public Task PromisedCallOfAnotherAssembly_DoesNotTrigger(string members) => Verify.Beside(Other, Sources.Spindle(members));
}
