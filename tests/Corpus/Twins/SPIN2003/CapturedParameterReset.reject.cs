// expects: SPIN2003 at "runner…"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts by a parameter of its constructor, which another member sets back.</summary>
[Spindle]
public sealed partial class CapturedParameterReset
{
    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        Runner runner = new(0);
        runner.Run();
    }

    private struct Runner(int at)
    {
        private int _calls;

        private void Reset() => at = 0;

        public void Run()
        {
            while (at < 10)
            {
                at++;
                Reset();
            }
        }
    }
}
