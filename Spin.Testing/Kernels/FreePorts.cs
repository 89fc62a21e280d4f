using System.Net;
using System.Net.Sockets;

namespace Spin.Testing;

/// <summary>Finds ports of the host that nothing uses, so that tests can run side by side.</summary>
public static class FreePorts
{
    /// <summary>A free UDP port of the loopback address.</summary>
    public static int Udp() => Find(SocketType.Dgram, ProtocolType.Udp);

    /// <summary>A free TCP port of the loopback address.</summary>
    public static int Tcp() => Find(SocketType.Stream, ProtocolType.Tcp);

    private static int Find(SocketType type, ProtocolType protocol)
    {
        using Socket socket = new(AddressFamily.InterNetwork, type, protocol);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
