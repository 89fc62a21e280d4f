// expects: nothing
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

        public void Touch() => Touched = owner._at;
    }
}
