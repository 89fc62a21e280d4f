using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules3000.IneffectiveHandler>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class IneffectiveHandlerTests
{
    private const string FirstWins = "[Event(Level.Dispatch, Fold = Fold.First, Default = 0, Key = \"port\")] public delegate int Routed(int port);\n";
    private const string LastWins = "[Event(Level.Dispatch, Fold = Fold.Last, Default = 0)] public delegate int Chosen(int port);\n";

    [Theory]
    [InlineData(FirstWins, "[Handles<Routed>] int A(int port) => 1; [Handles<Routed>] int {|SPIN3008:B|}(int port) => 2;")]
    [InlineData(FirstWins, "[Handles<Routed>, Match(\"port\", 7)] int A(int port) => 1; [Handles<Routed>, Match(\"port\", 7)] int {|SPIN3008:B|}(int port) => 2;")]
    [InlineData(FirstWins, "[Handles<Routed>] int {|SPIN3008:A|}(int port) => 1; [Handles<Routed>(Order = Order.First)] int Z(int port) => 2;")]
    [InlineData(FirstWins, "[Handles<Routed>(Guard = nameof(G))] int A(int port) => 1; [Handles<Routed>(Guard = nameof(G)), Match(\"port\", 7)] int {|SPIN3008:B|}(int port) => 2; static bool G(int port) => port > 5;")]
    [InlineData(LastWins, "[Handles<Chosen>] int {|SPIN3008:A|}(int port) => 1; [Handles<Chosen>] int B(int port) => 2;")]
    [InlineData("", "[Handles<Tick>, Handles<Tick>] void {|SPIN3008:A|}(long now) { }")]
    public Task NeverMatters_Triggers(string events, string members) => Verify.Source(events + Verifiers.Sources.Spindle(members));

    [Theory]
    [InlineData(FirstWins, "[Handles<Routed>, Match(\"port\", 7)] int A(int port) => 1; [Handles<Routed>, Match(\"port\", 8)] int B(int port) => 2;")]
    [InlineData(FirstWins, "[Handles<Routed>, Match(\"port\", 7)] int A(int port) => 1; [Handles<Routed>] int B(int port) => 2;")]
    [InlineData(FirstWins, "[Handles<Routed>(Guard = nameof(G))] int A(int port) => 1; [Handles<Routed>] int B(int port) => 2; static bool G(int port) => port > 5;")]
    [InlineData(LastWins, "[Handles<Chosen>] int A(int port) => 1; [Handles<Chosen>(Guard = nameof(G))] int B(int port) => 2; static bool G(int port) => port > 5;")]
    [InlineData("", "[Handles<FrameArrived>] bool A(in EthernetFrame f) => true; [Handles<FrameArrived>] bool B(in EthernetFrame f) => true;")]
    [InlineData("", "[Handles<Tick>] void A(long now) { } [Handles<Tick>] void B(long now) { }")]
    public Task CanMatter_DoesNotTrigger(string events, string members) => Verify.Source(events + Verifiers.Sources.Spindle(members));
}
