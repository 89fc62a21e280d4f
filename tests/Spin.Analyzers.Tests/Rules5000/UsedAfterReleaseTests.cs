using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules5000.UsedAfterRelease>;

namespace Spin.Analyzers.Tests.Rules5000;

public sealed class UsedAfterReleaseTests
{
    private const string Lease = "private sealed class Lease : IDisposable { public int Size; public void Use() { } public void Dispose() { } }\n";

    [Theory]
    [InlineData("void M() { Lease l = new(); l.Dispose(); {|SPIN5002:l|}.Use(); }")]
    [InlineData("void M(bool b) { Lease l = new(); if (b) { l.Dispose(); } else { l.Dispose(); } {|SPIN5002:l|}.Size = 5; }")]
    [InlineData("int M() { Lease l = new(); try { l.Use(); } finally { l.Dispose(); } return {|SPIN5002:l|}.Size; }")]
    [InlineData("void M() { Lease l = new(); ((IDisposable)l).Dispose(); {|SPIN5002:l|}.Use(); }")]
    public Task AfterRelease_Triggers(string members) => Verify.Spindle(Lease + members);

    [Theory]
    [InlineData("void M(bool b) { Lease l = new(); if (b) { l.Dispose(); } else { l.Use(); l.Dispose(); } }")]
    [InlineData("int M(IDatagramArrivedEvent right) { Installation i = right.Install(static (in Datagram d) => { }); i.Uninstall(); return (int)i.State; }")]
    [InlineData("void M() { for (int i = 0; i < 3; i++) { Lease l = new(); l.Use(); l.Dispose(); } }")]
    [InlineData("void M(bool b) { Lease l = new(); l.Dispose(); l = new(); l.Use(); l.Dispose(); }")]
    public Task BeforeRelease_DoesNotTrigger(string members) => Verify.Spindle(Lease + members);
}
