using Spin;
using Spin.Kernel.Boot;
using Spin.Kernel.Console;
using Spin.Kernel.Machine;
using Spin.Kernel.Net;
using Spin.Net;
using Spin.Tests.ProtocolGraph;

namespace KernelSuite.Net;

/// <summary>The stack over the emulator's virtio card and its user network (DHCP server and gateway 10.0.2.2), polled.</summary>
internal static class UserNetworkTests
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const long Patience = 20 * NanosecondsPerSecond;
    private const long TickInterval = NanosecondsPerSecond / 10;
    private const int Budget = 16;

    internal static void Register(TestRun run) => run.Test("net: an address by DHCP over virtio, and the gateway's by ARP", Lease);

    private static void Lease()
    {
        RandomService random = ImageParts.Current.Devices!.Random!;
        NetworkDevice device = OpenCard(random);
        var log = new KernelLog(MachineClock.Instance, new SilentSink(), lines: 16);
        var stack = new NetworkStack(
            device, new PreemptionGate(), MachineClock.Instance, log.SourceFor("net"), StaticAddress.Fallback, random.Next());
        Graph.Use(stack, static (in datagram) => { });
        var receiver = new NetworkReceiver(device, stack);
        long start = MachineClock.Instance.Nanoseconds;
        stack.Start(null);
        Wait(receiver, () => stack.Settings.IsConfigured);
        Check.Equal(AddressOrigin.Dhcp, stack.Settings.Origin);
        Check.Equal("10.0.2.15", stack.Settings.Address.ToString());
        Check.Equal("10.0.2.2", stack.Settings.Gateway.ToString());
        Report.Figure("net: DHCP lease", MachineClock.Instance.Nanoseconds - start, "nanoseconds");

        // Port 9 discards; the answer that counts is ARP's.
        Check.True(stack.Udp.TrySend(new Endpoint(new Ipv4Address(10, 0, 2, 2), 9), 1000, [1, 2, 3]), "queued until the gateway answers");
        Wait(receiver, () => stack.Counters[NetworkCounter.ArpRepliesReceived] > 0);
        Check.Equal(1L, stack.Counters[NetworkCounter.ArpRepliesReceived]);
        Check.Equal(1L, stack.Counters[NetworkCounter.DatagramsSent]);
    }

    private static void Wait(NetworkReceiver receiver, System.Func<bool> happened)
    {
        long now = MachineClock.Instance.Nanoseconds;
        long end = now + Patience;
        long tick = now;
        while (now < end && !happened())
        {
            now = MachineClock.Instance.Nanoseconds;
            if (now >= tick)
            {
                receiver.RequestTick();
                tick = now + TickInterval;
            }

            receiver.Poll(Budget);
        }
    }

    private static VirtioNetworkDevice OpenCard(IRandom random)
    {
        foreach (PciFunction function in PciBus.Enumerate(new ConfigurationMechanism1()))
        {
            if (VirtioPciIdentity.TryGetType(function, out VirtioDeviceType type) && type == VirtioDeviceType.Network)
            {
                VirtioPciTransport? transport = VirtioPciTransport.Open(function, MachineStart.Devices, new SuiteMessages(), out VirtioRefusal refusal);
                VirtioNetworkDevice? device = transport is null
                    ? null
                    : VirtioNetworkDevice.Open(transport, MachineStart.Devices, random, out refusal);
                return device ?? throw new CheckFailedException($"the card is refused: {(int)refusal}");
            }
        }

        throw new CheckFailedException("the machine has no virtio network card");
    }
}
