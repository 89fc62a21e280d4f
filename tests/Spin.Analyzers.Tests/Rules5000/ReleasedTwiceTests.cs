using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules5000.ReleasedTwice>;

namespace Spin.Analyzers.Tests.Rules5000;

public sealed class ReleasedTwiceTests
{
    private const string Fields = "private readonly IMutex _mutex = null!; private int _n;\n";

    [Theory]
    [InlineData("void M() { _mutex.Enter(); _n++; _mutex.Exit(); {|SPIN5003:_mutex.Exit()|}; }")]
    [InlineData("void M() { _mutex.Enter(); try { _n++; _mutex.Exit(); } finally { {|SPIN5003:_mutex.Exit()|}; } }")]
    [InlineData("void M(bool b) { this._mutex.Enter(); if (b) { _mutex.Exit(); } else { _mutex.Exit(); } {|SPIN5003:this._mutex.Exit()|}; }")]
    [InlineData("void M(System.Threading.Lock gate) { gate.Enter(); _n++; gate.Exit(); {|SPIN5003:gate.Exit()|}; }")]
    public Task Twice_Triggers(string members) => Verify.Spindle(Fields + members);

    [Theory]
    [InlineData("void M() { _mutex.Enter(); _n++; _mutex.Exit(); _mutex.Enter(); _n--; _mutex.Exit(); }")]
    [InlineData("void M(bool b) { _mutex.Enter(); if (b) { _mutex.Exit(); return; } _mutex.Exit(); }")]
    [InlineData("void M() { _mutex.Exit(); _n++; _mutex.Enter(); }")]
    [InlineData("void M(IDatagramArrivedEvent right) { Installation i = right.Install(static (in Datagram d) => { }); i.Uninstall(); i.Dispose(); }")]
    public Task Once_DoesNotTrigger(string members) => Verify.Spindle(Fields + members);
}
