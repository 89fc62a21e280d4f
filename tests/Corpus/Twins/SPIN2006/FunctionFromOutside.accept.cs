// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Maps a length by a function that somebody sets.</summary>
[Spindle]
public sealed partial class FunctionFromOutside
{
    private Map _map = static length => length;
    private int _sum;

    /// <summary>Computes from a length.</summary>
    [Effects(Effects.None)]
    public delegate int Map(int length);

    /// <summary>Takes another function.</summary>
    public void Use(Map map)
    {
        _map = map;
    }

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        _sum += _map(datagram.Payload.Length);
    }
}
