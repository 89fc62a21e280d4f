using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules5000.UsedAfterRelease>;

namespace Spin.Analyzers.Tests.Rules5000;

public sealed class UsedAfterReleaseTests
{
    private const string Lease = "private sealed class Lease : IDisposable { public int Size; public void Use() { } public void Dispose() { } }\n";
    private const string Pool = "private static System.Buffers.ArrayPool<byte> Pool => System.Buffers.ArrayPool<byte>.Shared;\n";

    [Theory]
    [InlineData("void M() { byte[] a = Pool.Rent(64); Pool.Return(a); {|SPIN5002:a|}[0] = 1; }")]
    [InlineData("void M() { byte[] a = Pool.Rent(64); Pool.Return(a); Fill({|SPIN5002:a|}); } void Fill(Span<byte> b) { }")]
    [InlineData("int M() { byte[] a = Pool.Rent(64); try { a[0] = 1; } finally { Pool.Return(a); } return {|SPIN5002:a|}.Length; }")]
    [InlineData("void M() { Lease l = new(); l.Dispose(); {|SPIN5002:l|}.Use(); }")]
    [InlineData("void M(bool b) { Lease l = new(); if (b) { l.Dispose(); } else { l.Dispose(); } {|SPIN5002:l|}.Size = 5; }")]
    public Task AfterRelease_Triggers(string members) => Verify.Spindle(Lease + Pool + members);

    [Theory]
    [InlineData("void M() { byte[] a = Pool.Rent(64); a[0] = 1; Fill(a); Pool.Return(a); } void Fill(Span<byte> b) { }")]
    [InlineData("void M() { byte[] a = Pool.Rent(64); Pool.Return(a); a = Pool.Rent(128); a[0] = 1; Pool.Return(a); }")]
    [InlineData("void M(bool b) { Lease l = new(); if (b) { l.Dispose(); } else { l.Use(); l.Dispose(); } }")]
    [InlineData("int M(IDatagramArrivedEvent right) { Installation i = right.Install(static (in Datagram d) => { }); i.Uninstall(); return (int)i.State; }")]
    [InlineData("void M() { for (int i = 0; i < 3; i++) { Lease l = new(); l.Use(); l.Dispose(); } }")]
    public Task BeforeRelease_DoesNotTrigger(string members) => Verify.Spindle(Lease + Pool + members);
}
