using System.Threading.Tasks;
using Xunit;
using Verify = Spin.Analyzers.Tests.Verifiers.Verify<Spin.Analyzers.Rules2000.SwallowedFault>;

namespace Spin.Analyzers.Tests.Rules2000;

public sealed class SwallowedFaultTests
{
    [Theory]
    [InlineData("[Handles<DatagramArrived>] void H(in Datagram d) { try { _n++; } {|SPIN2010:catch|} { } }")]
    [InlineData("[Handles<Called>] void H(int x) { try { _n++; } {|SPIN2010:catch|} (Exception) { _n--; } }")]
    [InlineData("[Handles<Reclaim>] int H(int pages) { int found = 0; try { found = 10 / pages; return found; } {|SPIN2010:catch|} (Exception) { return 0; } }")]
    [InlineData("[Handles<Called>] void H(int x) { try { _n++; } catch (FormatException) { } {|SPIN2010:catch|} { } finally { _n = 0; } }")]
    [InlineData("Installation M(IDatagramArrivedEvent right) => right.Install((in Datagram d) => { try { _n++; } {|SPIN2010:catch|} { } });")]
    public Task Swallows_Triggers(string members) => Verify.Spindle("private int _n; " + members);

    [Theory]
    [InlineData("[Handles<Called>] void H(int x) { try { _n++; } catch (FormatException) { } }")]
    [InlineData("[Handles<Called>] void H(int x) { try { _n++; } catch { _n = 0; throw; } }")]
    [InlineData("[Handles<Called>] void H(int x) { try { _n++; } catch (Exception e) { _log.Write(LogLevel.Error, e.Message); } }")]
    [InlineData("[Handles<Called>] void H(int x) { try { _n++; } catch (Exception) when (x > 3) { } }")]
    [InlineData("[Handles<Called>] void H(int x) { _n++; try { _n++; } catch { } }")]
    [InlineData("[Handles<Called>] void H(int x) { try { _n++; } finally { _n = 0; } }")]
    [InlineData("void NotAHandler() { try { _n++; } catch { } }")]
    public Task LooksOrLetsGo_DoesNotTrigger(string members) => Verify.Spindle("private int _n; " + members);
}
