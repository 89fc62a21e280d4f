using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules7000.SelfRestart>;

namespace Spin.Analyzers.Tests.Rules7000;

public sealed class SelfRestartTests
{
    private const string Fields = "private readonly IStrands _strands = null!; private int _tries; private IStrand? _last;\n";

    [Theory]
    [InlineData("void Body() { _strands.Sleep(10); _last = {|SPIN7003:_strands.Start(\"again\", Body)|}; }")]
    [InlineData("void Body() { _strands.Sleep(10); Again(); } void Again() => _last = {|SPIN7003:_strands.Start(\"again\", Body)|};")]
    [InlineData("void Body() { _strands.Sleep(10); Again(); } void Again() => _last = {|SPIN7003:_strands.Start(\"again\", () => Body())|};")]
    [InlineData("void M() { while (true) { _last = {|SPIN7003:_strands.Start(\"one more\", () => { })|}; _strands.Sleep(1); } }")]
    [InlineData("void M() { for (;;) { _last = {|SPIN7003:_strands.Start(\"one more\", Other)|}; } } void Other() { }")]
    public Task Endless_Triggers(string members) => Verify.Spindle(Fields + members);

    [Theory]
    [InlineData("void Body() { while (true) { _strands.Sleep(10); } } [Handles<KernelReady>] void R() => _last = _strands.Start(\"once\", Body);")]
    [InlineData("void Body() { _strands.Sleep(10); if (++_tries < 5) { _last = _strands.Start(\"again\", Body); } }")]
    [InlineData("void Body() { if (++_tries == 5) { return; } _last = _strands.Start(\"again\", Body); }")]
    [InlineData("void M() { while (true) { IStrand one = _strands.Start(\"one\", () => { }); one.Join(); } }")]
    [InlineData("void M() { for (int i = 0; i < 4; i++) { _last = _strands.Start(\"worker\", () => { }); } }")]
    [InlineData("void First() => _last = _strands.Start(\"second\", Second); void Second() { }")]
    public Task Bounded_DoesNotTrigger(string members) => Verify.Spindle(Fields + members);
}
