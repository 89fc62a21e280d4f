// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by a comparison that counts.</summary>
[Spindle]
public sealed partial class BehindAnOperator
{
    private readonly Key _key = new(7);
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsMine))]
    private void Count(in Datagram datagram) => _count++;

    private bool IsMine(in Datagram datagram) => _key == datagram.DestinationPort;
}

/// <summary>A port to compare with.</summary>
internal sealed class Key(int port)
{
    private readonly int _port = port;
    private int _comparisons;

    public static bool operator ==(Key left, int right)
    {
        return left._port == right;
    }

    public static bool operator !=(Key left, int right) => left._port != right;

    public override bool Equals(object? other) => other is Key key && key._port == _port;

    public override int GetHashCode() => _port + _comparisons;
}
