using Spin.Kernel.Console;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Machine;
using Spin.Kernel.Net;

namespace Spin.Kernel.Boot;

/// <summary>From a network card to an address: the protocols first, so that spindles can be constructed, then, with all bound, frames.</summary>
internal sealed class NetworkStart
{
    private const string Source = "net";

    private readonly NetworkDevice _device;
    private readonly NetworkOptions _options;
    private readonly PreemptionGate _gate = new();

    private NetworkStart(NetworkDevice device, NetworkOptions options, ILog log, IRandom random)
    {
        _device = device;
        _options = options;
        Stack = new NetworkStack(device, _gate, MachineClock.Instance, log, StaticAddress.Fallback, random.Next());
    }

    /// <summary>The protocols.</summary>
    internal NetworkStack Stack { get; }

    /// <summary>Sets the protocols up. Nothing is sent or received yet.</summary>
    /// <returns>Null where there is no card, or the command line says to leave it alone.</returns>
    internal static NetworkStart? Prepare(NetworkDevice? device, CommandLine line, KernelLog log, IRandom random)
    {
        ILog source = log.SourceFor(Source);
        NetworkOptions options = NetworkOptions.Read(line, source);
        return device is null || !options.IsOn ? null : new NetworkStart(device, options, source, random);
    }

    /// <summary>Begins to receive on a worker, and takes or asks for an address. The handlers must have been bound.</summary>
    internal void Run(DispatchWorker worker)
    {
        var receiver = new NetworkReceiver(_device, Stack);
        var poll = new NetworkPoll(receiver);
        poll.Attach(worker);
        _device.OnReceive = poll;
        Stack.Start(_options.Address);
        new NetworkTimer(receiver, poll).Start();
    }

    /// <summary>The shell's command.</summary>
    internal ShellCommand CreateCommand() => new NetworkCommand(Stack, _gate, MachineClock.Instance);
}
