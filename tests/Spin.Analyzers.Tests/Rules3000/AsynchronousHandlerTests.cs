using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules3000.AsynchronousHandler>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class AsynchronousHandlerTests
{
    [Theory]
    [InlineData("[Handles<Tick>] async System.Threading.Tasks.Task {|SPIN3010:H|}(long now) { await System.Threading.Tasks.Task.Yield(); }")]
    [InlineData("[Handles<DatagramArrived>] System.Threading.Tasks.Task {|SPIN3010:H|}(in Datagram d) => System.Threading.Tasks.Task.CompletedTask;")]
    [InlineData("[Handles<Reclaim>] async System.Threading.Tasks.ValueTask<int> {|SPIN3010:H|}(int pages) { await System.Threading.Tasks.Task.Yield(); return pages; }")]
    [InlineData("void M() { Tick t = {|SPIN3010:async now => await System.Threading.Tasks.Task.Yield()|}; }")]
    [InlineData("void M() { Tick t = {|SPIN3010:Later|}; } async void Later(long now) => await System.Threading.Tasks.Task.Yield();")]
    [InlineData("[Event(Level.Strand)] public delegate System.Threading.Tasks.Task {|SPIN3010:Asked|}(int x);")]
    public Task Asynchronous_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("[Handles<Tick>] void H(long now) { }")]
    [InlineData("[Handles<Reclaim>] int H(int pages) => pages;")]
    [InlineData("async System.Threading.Tasks.Task NotAHandler() => await System.Threading.Tasks.Task.Yield();")]
    [InlineData("void M() { Action a = async () => await System.Threading.Tasks.Task.Yield(); Tick t = now => { }; }")]
    public Task Synchronous_DoesNotTrigger(string members) => Verify.Spindle(members);
}
