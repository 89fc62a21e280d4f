using Spin.Kernel.Console;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Machine;
using Spin.Kernel.Net;

namespace Spin.Kernel.Boot;

/// <summary>From a network card to an address: the protocols first, so that spindles can be constructed, then, with all bound, frames.</summary>
/// <param name="devices">The machine's devices.</param>
internal sealed class NetworkStart(DeviceStart devices)
{
    private const string Source = "net";

    private readonly PreemptionGate _gate = new();
    private NetworkDevice? _device;
    private NetworkOptions? _options;

    /// <summary>The protocols; null where there is no card, or the command line says to leave it alone.</summary>
    internal NetworkStack? Stack { get; private set; }

    /// <summary>Starts the card and sets the protocols up. Nothing is sent or received yet.</summary>
    internal void Prepare(CommandLine line, KernelLog log)
    {
        VirtioDevices virtio = devices.Virtio!;
        virtio.StartNetwork(devices.Functions, devices.Random!);
        _device = virtio.Network;
        ILog source = log.SourceFor(Source);
        _options = NetworkOptions.Read(line, source);
        if (_device is not null && _options.IsOn)
        {
            Stack = new NetworkStack(_device, _gate, MachineClock.Instance, source, StaticAddress.Fallback, devices.Random!.Next());
        }
    }

    /// <summary>Begins to receive on a worker, and takes or asks for an address. The handlers must have been bound.</summary>
    internal void Run(DispatchWorker worker)
    {
        if (Stack is null)
        {
            return;
        }

        var receiver = new NetworkReceiver(_device!, Stack);
        var poll = new NetworkPoll(receiver);
        poll.Attach(worker);
        _device!.OnReceive = poll;
        Stack.Start(_options!.Address);
        new NetworkTimer(receiver, poll).Start();
    }

    /// <summary>The shell's command; null without protocols.</summary>
    internal ShellCommand? CreateCommand() => Stack is null ? null : new NetworkCommand(Stack, _gate, MachineClock.Instance);
}
