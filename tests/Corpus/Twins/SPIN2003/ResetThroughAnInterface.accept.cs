// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Calls an interface whose object sets its counter back.</summary>
[Spindle]
public sealed partial class ResetThroughAnInterface
{
    private readonly IRewinder _rewinder;
    private int _at;

    public ResetThroughAnInterface() => _rewinder = new Rewinder(this);

    [Handles<DatagramArrived>]
    private void Turn(in Datagram datagram)
    {
        while (_at < 10)
        {
            _at++;
            _rewinder.Touch();
        }
    }

    private interface IRewinder
    {
        void Touch();
    }

    private sealed class Rewinder(ResetThroughAnInterface owner) : IRewinder
    {
        public int Touched { get; private set; }

        public void Touch() => Touched = owner._at;
    }
}
