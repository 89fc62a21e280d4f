// expects: SPIN2004 at "Even"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by a parity in two functions.</summary>
[Spindle]
public sealed partial class GuardThatRecurses
{
    private long _even;

    [Handles<DatagramArrived>(Guard = nameof(IsEven))]
    private void Count(in Datagram datagram)
    {
        _even++;
    }

    private static bool IsEven(in Datagram datagram) => Even(datagram.Payload.Length);

    private static bool Even(int n) => n == 0 || Odd(n - 1);

    private static bool Odd(int n) => n != 0 && Even(n - 1);
}
