using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.VerifyFix<Spin.Analyzers.Rules4000.AmbientAuthority, Spin.CodeFixes.Rules4000.ImportService>;

namespace Spin.Analyzers.Tests.Rules4000;

public sealed class ImportServiceTests
{
    [Fact]
    public Task PrimaryConstructor_GetsEachServiceOnce() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample(IUdp udp)
        {
            private void M()
            {
                long start = {|SPIN4007:System.Diagnostics.Stopwatch.GetTimestamp|}();
                {|SPIN4007:Console.WriteLine|}("started");
                long ticks = {|SPIN4007:DateTime.UtcNow|}.Ticks - start;
                {|SPIN4007:Console.WriteLine|}("ended");
                int n = {|SPIN4007:Random.Shared|}.Next(6);
                {|SPIN4007:System.Threading.Thread.Sleep|}(n);
                _ = udp.ToString() + ticks;
            }
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample(IUdp udp, IClock clock, ILog log, IRandom random, IStrands strands)
        {
            private void M()
            {
                long start = clock.Nanoseconds;
                log.Write(LogLevel.Information, "started");
                long ticks = clock.Nanoseconds / 100 - start;
                log.Write(LogLevel.Information, "ended");
                int n = (int)(random.Next() % (ulong)6);
                strands.Sleep(n);
                _ = udp.ToString() + ticks;
            }
        }
        """);

    [Fact]
    public Task WithoutConstructor_GetsAPrimaryOne() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample
        {
            private void M() => {|SPIN4007:Console.WriteLine|}("x");
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample(ILog log)
        {
            private void M() => log.Write(LogLevel.Information, "x");
        }
        """);

    [Fact]
    public Task OrdinaryConstructor_GetsParameterAndField() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample
        {
            private readonly IUdp _udp;

            public Sample(IUdp udp)
            {
                _udp = udp;
            }

            private void M()
            {
                {|SPIN4007:Console.WriteLine|}("x");
                _ = {|SPIN4007:Environment.TickCount64|};
            }
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample
        {
            private readonly IUdp _udp;
            private readonly ILog _log;
            private readonly IClock _clock;

            public Sample(IUdp udp, ILog log, IClock clock)
            {
                _udp = udp;
                _log = log;
                _clock = clock;
            }

            private void M()
            {
                _log.Write(LogLevel.Information, "x");
                _ = _clock.Nanoseconds / 1_000_000;
            }
        }
        """);

    [Fact]
    public Task ImportedAlready_IsUsed() => Verify.Source(
        """
        [Spindle]
        public sealed partial class Sample(ILog journal)
        {
            private void M()
            {
                journal.Write(LogLevel.Debug, "x");
                {|SPIN4007:Console.WriteLine|}("y");
            }
        }
        """,
        """
        [Spindle]
        public sealed partial class Sample(ILog journal)
        {
            private void M()
            {
                journal.Write(LogLevel.Debug, "x");
                journal.Write(LogLevel.Information, "y");
            }
        }
        """);

    [Theory]
    [InlineData("internal static class Elsewhere { internal static void M() => {|SPIN4007:Console.WriteLine|}(\"x\"); }")]
    [InlineData("[Spindle] public sealed partial class Sample { private static void M() => {|SPIN4007:Console.WriteLine|}(\"x\"); }")]
    [InlineData("[Spindle] public sealed partial class Sample { private byte[] M() => {|SPIN4007:System.IO.File.ReadAllBytes|}(\"x\"); }")]
    public Task WithoutInstanceOrService_HasNoFix(string source) => Verify.NoFix(source);
}
