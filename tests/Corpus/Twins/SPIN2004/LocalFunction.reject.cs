// expects: SPIN2004 at "Fibonacci"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Recurses inside.</summary>
[Spindle]
public sealed partial class LocalFunction
{
    private int _value;

    [Handles<DatagramArrived>]
    private void Work(in Datagram datagram)
    {
        _value = Fibonacci(datagram.Payload.Length & 15);

        static int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);
    }
}
