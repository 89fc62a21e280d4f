// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Calls an object that sets its counter back.</summary>
[Spindle]
public sealed partial class ResetThroughAnotherReference
{
    private readonly Rewinder _rewinder;
    private int _at;

    public ResetThroughAnotherReference() => _rewinder = new Rewinder(this);

    [Handles<DatagramArrived>]
    private void Turn(in Datagram datagram)
    {
        while (_at < 10)
        {
            _at++;
            _rewinder.Touch();
        }
    }

    private sealed class Rewinder(ResetThroughAnotherReference owner)
    {
        public int Touched { get; private set; }

        public void Touch() => owner._at = 0;
    }
}
