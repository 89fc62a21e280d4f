// expects: SPIN2001 at "datagram.Payload.Length"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Turns a length into a size.</summary>
[Spindle]
public sealed partial class ImplicitConversion
{
    private Size _size;

    [Handles<DatagramArrived>]
    private void Keep(in Datagram datagram)
    {
        _size = datagram.Payload.Length;
    }
}

/// <summary>A size that knows its digits.</summary>
internal readonly struct Size(int value)
{
    public int Value { get; } = value;

    public static implicit operator Size(int value) => new(value.ToString().Length);
}
