using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules3000.HandlerLimit>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class HandlerLimitTests
{
    private const string Limited = "[Event(Level.Dispatch, LimitMicroseconds = 500)] public delegate void Limited(int x);\n" +
        "public delegate bool LimitedGuard(int x); public interface ILimitedEvent { Installation Install(Limited handler, LimitedGuard? guard = null, in InstallOptions options = default); }\n";

    [Theory]
    [InlineData("[Handles<Limited>(LimitMicroseconds = {|SPIN3012:501|})] void H(int x) { }")]
    [InlineData("[Handles<Limited>(LimitMicroseconds = {|SPIN3012:Ms|})] void H(int x) { } const int Ms = 1_000;")]
    [InlineData("[Handles<Limited>(LimitMicroseconds = {|SPIN3012:-1|})] void H(int x) { }")]
    [InlineData("[Handles<Tick>(LimitMicroseconds = {|SPIN3012:-5|})] void H(long now) { }")]
    [InlineData("Installation M(ILimitedEvent right) => right.Install(x => { }, options: new InstallOptions(limitMicroseconds: {|SPIN3012:700|}));")]
    [InlineData("Installation M(ILimitedEvent right) => right.Install(x => { }, null, new(Order.First, null, {|SPIN3012:-700|}));")]
    public Task OutsideOfTheEvent_Triggers(string members) => Verify.Source(Limited + Verifiers.Sources.Spindle(members));

    [Theory]
    [InlineData("[Handles<Limited>(LimitMicroseconds = 500)] void H(int x) { }")]
    [InlineData("[Handles<Limited>] void H(int x) { }")]
    [InlineData("[Handles<Tick>(LimitMicroseconds = 100_000)] void H(long now) { }")]
    [InlineData("Installation M(ILimitedEvent right) => right.Install(x => { }, options: new InstallOptions(limitMicroseconds: 50));")]
    [InlineData("Installation M(ILimitedEvent right, int limit) => right.Install(x => { }, options: new InstallOptions(limitMicroseconds: limit));")]
    public Task WithinTheEvent_DoesNotTrigger(string members) => Verify.Source(Limited + Verifiers.Sources.Spindle(members));
}
