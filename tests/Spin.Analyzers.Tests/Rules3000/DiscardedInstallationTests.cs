using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules3000.DiscardedInstallation>;

namespace Spin.Analyzers.Tests.Rules3000;

public sealed class DiscardedInstallationTests
{
    [Theory]
    [InlineData("void M(IDatagramArrivedEvent right) { {|SPIN3015:right.Install(static (in Datagram d) => { })|}; }")]
    [InlineData("void M(IDatagramArrivedEvent right) { _ = {|SPIN3015:right.Install(static (in Datagram d) => { })|}; }")]
    [InlineData("void M(IDatagramArrivedEvent right) { var unused = {|SPIN3015:right.Install(static (in Datagram d) => { })|}; }")]
    [InlineData("void M(IDatagramArrivedEvent right) => {|SPIN3015:right.Install(static (in Datagram d) => { })|};")]
    [InlineData("void M(IDatagramArrivedEvent right) { Installation i; i = {|SPIN3015:right.Install(static (in Datagram d) => { })|}; }")]
    [InlineData("void M(IDatagramArrivedEvent? right) { right?{|SPIN3015:.Install(static (in Datagram d) => { })|}; }")]
    public Task ThrownAway_Triggers(string members) => Verify.Spindle(members);

    [Theory]
    [InlineData("private Installation? _i; void M(IDatagramArrivedEvent right) { _i = right.Install(static (in Datagram d) => { }); }")]
    [InlineData("Installation M(IDatagramArrivedEvent right) => right.Install(static (in Datagram d) => { });")]
    [InlineData("void M(IDatagramArrivedEvent right) { using Installation i = right.Install(static (in Datagram d) => { }); }")]
    [InlineData("void M(IDatagramArrivedEvent right) { using (right.Install(static (in Datagram d) => { })) { } }")]
    [InlineData("private readonly List<Installation> _all = []; void M(IDatagramArrivedEvent right) => _all.Add(right.Install(static (in Datagram d) => { }));")]
    [InlineData("void M(IDatagramArrivedEvent right) { Installation i = right.Install(static (in Datagram d) => { }); i.Uninstall(); }")]
    public Task Kept_DoesNotTrigger(string members) => Verify.Spindle(members);
}
