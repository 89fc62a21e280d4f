using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules5000.ReleasedTwice>;

namespace Spin.Analyzers.Tests.Rules5000;

public sealed class ReleasedTwiceTests
{
    private const string Fields = "private readonly IMutex _mutex = null!; private int _n;\nprivate static System.Buffers.ArrayPool<byte> Pool => System.Buffers.ArrayPool<byte>.Shared;\n";

    [Theory]
    [InlineData("void M() { _mutex.Enter(); _n++; _mutex.Exit(); {|SPIN5003:_mutex.Exit()|}; }")]
    [InlineData("void M() { _mutex.Enter(); try { _n++; _mutex.Exit(); } finally { {|SPIN5003:_mutex.Exit()|}; } }")]
    [InlineData("void M(bool b) { this._mutex.Enter(); if (b) { _mutex.Exit(); } else { _mutex.Exit(); } {|SPIN5003:this._mutex.Exit()|}; }")]
    [InlineData("void M() { byte[] a = Pool.Rent(64); Pool.Return(a); {|SPIN5003:Pool.Return(a, true)|}; }")]
    public Task Twice_Triggers(string members) => Verify.Spindle(Fields + members);

    [Theory]
    [InlineData("void M() { _mutex.Enter(); _n++; _mutex.Exit(); _mutex.Enter(); _n--; _mutex.Exit(); }")]
    [InlineData("void M(bool b) { _mutex.Enter(); if (b) { _mutex.Exit(); return; } _mutex.Exit(); }")]
    [InlineData("void M() { _mutex.Exit(); _n++; _mutex.Enter(); }")]
    [InlineData("void M(IDatagramArrivedEvent right) { Installation i = right.Install(static (in Datagram d) => { }); i.Uninstall(); i.Dispose(); }")]
    [InlineData("void M() { byte[] a = Pool.Rent(64), b = Pool.Rent(64); Pool.Return(a); Pool.Return(b); }")]
    public Task Once_DoesNotTrigger(string members) => Verify.Spindle(Fields + members);
}
