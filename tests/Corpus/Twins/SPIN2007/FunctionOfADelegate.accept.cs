// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Checks lengths by a function behind a delegate with a contract.</summary>
[Spindle]
public sealed partial class FunctionOfADelegate
{
    private readonly Check _check = Fits;
    private int _good;

    [Effects(Effects.None)]
    private delegate bool Check(int length);

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        if (_check(datagram.Payload.Length))
        {
            _good++;
        }
    }

    private static bool Fits(int length)
    {
        int left = length;
        while (left > 8)
        {
            left -= 8;
        }

        return left == 4;
    }
}
