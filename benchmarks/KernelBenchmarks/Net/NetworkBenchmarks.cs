using Spin;
using Spin.Kernel.Boot;
using Spin.Kernel.Machine;
using Spin.Kernel.Net;
using Spin.Kernel.Strands;
using Spin.Net;

namespace KernelBenchmarks.Net;

/// <summary>
/// What a datagram costs on the kernel's own stack and card: from the card's queue to the handler, and from the frame to its echo in the
/// card's queue. The least of many, since the card works beside the processor.
/// </summary>
internal static class NetworkBenchmarks
{
    private const int Rounds = 64;
    private const int Milliseconds = 1_000;
    private const ushort FileTransferPort = 69;
    private const int Guards = 50;
    private const int GuardedLength = 64;

    /// <summary>Asks a TFTP server (RFC 1350) for a file that it does not have: the shortest way to an answer by UDP.</summary>
    private static readonly byte[] s_question = [0, 1, (byte)'?', 0, .. "octet"u8, 0];

    internal static void Run(IUdp udp, IDatagramArrivedEvent arrived)
    {
        NetworkStack stack = ImageParts.Current.Network!.Stack!;
        VirtioNetworkDevice card = ImageParts.Current.Devices!.Virtio!.Network!;
        Frames frames = new(card.Address, stack.Settings.Address);
        Receive(stack, frames.Request());
        Bench.Figure("datagram from the card's queue to its handler", Least(() => Arrive(stack, card, udp)), "instructions");
        EchoSpindle.IsEchoing = true;
        foreach (int length in (int[])[1, 64, 1472])
        {
            byte[] frame = frames.Datagram(length);
            Bench.Figure($"UDP echo, frame to the card's queue, {length} bytes", Least(() => Echo(stack, frame)), "instructions");
        }

        byte[] guarded = frames.Datagram(GuardedLength);
        MeasureGuarded(arrived, "true", static (in datagram) => datagram.Payload.Length == GuardedLength, () => Echo(stack, guarded));
        MeasureGuarded(arrived, "false", static (in datagram) => datagram.Payload.Length != GuardedLength, () => Echo(stack, guarded));
        EchoSpindle.IsEchoing = false;
    }

    /// <summary>The echo again beside 50 further handlers of its port, all behind a guard, as in SPIN's measurements of its dispatcher.</summary>
    private static void MeasureGuarded(IDatagramArrivedEvent arrived, string value, DatagramArrivedGuard guard, System.Func<ulong> echo)
    {
        Installation[] others = new Installation[Guards];
        for (int index = 0; index < others.Length; index++)
        {
            others[index] = arrived.Install(static (in _) => { }, guard, new InstallOptions(key: EchoSpindle.Port));
        }

        Bench.Figure($"UDP echo of {GuardedLength} bytes beside {Guards} guards {value}", Least(echo), "instructions");
        foreach (Installation other in others)
        {
            other.Uninstall();
        }
    }

    private static ulong Least(System.Func<ulong> measure)
    {
        ulong least = ulong.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            least = ulong.Min(least, measure());
            Scheduler.Sleep(1); // the card catches up
        }

        return least;
    }

    private static ulong Echo(NetworkStack stack, byte[] frame)
    {
        int before = EchoSpindle.Echoes;
        ulong start = Instructions.ReadTimestamp();
        Receive(stack, frame);
        ulong taken = Instructions.ReadTimestamp() - start;
        return EchoSpindle.Echoes == before + 1 ? taken : ulong.MaxValue;
    }

    /// <summary>The worker is kept from the frame, which this strand takes in its place.</summary>
    private static ulong Arrive(NetworkStack stack, VirtioNetworkDevice card, IUdp udp)
    {
        NetworkReceiver receiver = new(card, stack);
        int before = EchoSpindle.Runs;
        Preemption.Disable();
        udp.TrySend(new Endpoint(Frames.Gateway, FileTransferPort), EchoSpindle.Port, s_question);
        long limit = Tsc.Nanoseconds + (Milliseconds * 1_000_000L);
        while (!card.Receiving.HasUsed && Tsc.Nanoseconds < limit)
        {
            Instructions.Pause();
        }

        ulong start = Instructions.ReadTimestamp();
        receiver.Poll(budget: 1);
        Preemption.Enable();
        return EchoSpindle.Runs == before + 1 ? EchoSpindle.Reached - start : ulong.MaxValue;
    }

    private static void Receive(NetworkStack stack, byte[] frame)
    {
        Preemption.Disable();
        stack.Receive(frame);
        Preemption.Enable();
    }
}
