// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by a walk over an array that can be written.</summary>
[Spindle]
public sealed partial class LoopOverAnArrayField
{
    private readonly ushort[] _ports = [7, 53];

    [Handles<DatagramArrived>(Guard = nameof(IsMine))]
    private void Forget(in Datagram datagram) => _ports[0] = 0;

    private static bool IsMine(in Datagram datagram)
    {
        foreach (ushort port in s_ports)
        {
            if (port == datagram.DestinationPort)
            {
                return true;
            }
        }

        return false;
    }

    private static readonly ushort[] s_ports = [7, 53];
}
