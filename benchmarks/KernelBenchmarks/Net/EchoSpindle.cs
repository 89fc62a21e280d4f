using Spin;
using Spin.Kernel.Machine;
using Spin.Net;

namespace KernelBenchmarks.Net;

/// <summary>Notes when a datagram reaches it, and echoes it while it is asked to.</summary>
[Spindle]
public sealed partial class EchoSpindle(IUdp udp)
{
    /// <summary>The port that it handles.</summary>
    internal const ushort Port = 7;

    /// <summary>When the last datagram reached the handler, in cycles.</summary>
    internal static ulong Reached { get; private set; }

    /// <summary>How many datagrams reached the handler.</summary>
    internal static int Runs { get; private set; }

    /// <summary>How many echoes were handed to the card.</summary>
    internal static int Echoes { get; private set; }

    /// <summary>Whether it echoes.</summary>
    internal static bool IsEchoing { get; set; }

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Reply(in Datagram datagram)
    {
        Reached = Instructions.ReadTimestamp();
        Runs++;
        if (IsEchoing && udp.TrySend(datagram.Source, datagram.DestinationPort, datagram.Payload))
        {
            Echoes++;
        }
    }
}
