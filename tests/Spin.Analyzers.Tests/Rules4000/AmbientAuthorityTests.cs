using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules4000.AmbientAuthority>;

namespace Spin.Analyzers.Tests.Rules4000;

public sealed class AmbientAuthorityTests
{
    [Theory]
    [InlineData("""void M() => {|SPIN4007:Console.WriteLine|}("x");""")]
    [InlineData("void M() => {|SPIN4007:Console.Out|}.Write(1);")]
    [InlineData("long M() => {|SPIN4007:DateTime.UtcNow|}.Ticks;")]
    [InlineData("long M() => {|SPIN4007:System.Diagnostics.Stopwatch.GetTimestamp|}();")]
    [InlineData("int M() => {|SPIN4007:Random.Shared|}.Next();")]
    [InlineData("int M() { Random r = {|SPIN4007:new(1)|}; return r.Next(); }")]
    [InlineData("void M() => {|SPIN4007:System.Threading.Thread.Sleep|}(1);")]
    [InlineData("void M(System.Threading.Thread t) => {|SPIN4007:t.Join|}();")]
    [InlineData("""string? M() => {|SPIN4007:Environment.GetEnvironmentVariable|}("PATH");""")]
    [InlineData("""byte[] M() => {|SPIN4007:System.IO.File.ReadAllBytes|}("/etc/passwd");""")]
    [InlineData("Action<string> M() => {|SPIN4007:Console.WriteLine|};")]
    [InlineData("Guid M() => {|SPIN4007:Guid.NewGuid|}();")]
    [InlineData("object M() => {|SPIN4007:new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Dgram, System.Net.Sockets.ProtocolType.Udp)|};")]
    [InlineData("object M() => {|SPIN4007:System.Threading.Thread.CurrentThread|};")]
    [InlineData("void M() => {|SPIN4007:GC.Collect|}();")]
    [InlineData("private readonly long _start = {|SPIN4007:Environment.TickCount64|};")]
    public Task AmbientAuthority_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("using static System.Console; internal static class Elsewhere { internal static void M() => {|SPIN4007:WriteLine|}(1); }")]
    [InlineData("using C = System.Console; internal static class Elsewhere { internal static void M() => {|SPIN4007:C.WriteLine|}(1); }")]
    [InlineData("using static System.DateTime; internal static class Elsewhere { internal static long M() => {|SPIN4007:Now|}.Ticks; }")]
    public Task AliasAndUsingStatic_Trigger(string source) => Verify.Source(source);

    [Theory]
    [InlineData("long M() => _clock.Nanoseconds;")]
    [InlineData("""void M() => _log.Write(LogLevel.Information, "x");""")]
    [InlineData("DateTime M(long ticks) => new(ticks);")]
    [InlineData("string M() => Environment.NewLine;")]
    [InlineData("TimeSpan M() => TimeSpan.FromSeconds(1);")]
    [InlineData("string M(string a, string b) => System.IO.Path.Combine(a, b);")]
    [InlineData("string M() => nameof(Console.WriteLine);")]
    [InlineData("int M(System.Threading.Lock l) { System.Threading.Interlocked.Increment(ref _n); return _n; } private int _n;")]
    public Task GivenOrPure_DoesNotTrigger(string members) => Verify.Spindle(members);
}
