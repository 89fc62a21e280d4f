using System.Collections.Generic;

namespace Spin.Kernel.Machine;

/// <summary>The virtio devices of a machine, the first of each kind, and a word in the log about each that there is.</summary>
internal sealed class VirtioDevices
{
    private readonly DeviceMemory _memory;
    private readonly MessageInterrupts _interrupts;
    private readonly ILog _log;

    private VirtioDevices(DeviceMemory memory, MessageInterrupts interrupts, ILog log)
    {
        _memory = memory;
        _interrupts = interrupts;
        _log = log;
    }

    /// <summary>The network card.</summary>
    internal VirtioNetworkDevice? Network { get; private set; }

    /// <summary>The source of entropy.</summary>
    internal VirtioEntropyDevice? Entropy { get; private set; }

    /// <summary>Drives what there is. Entropy comes first: a card without address wants random bits.</summary>
    /// <param name="functions">All functions of the machine.</param>
    /// <param name="memory">Where memory comes from.</param>
    /// <param name="interrupts">Where interrupts go.</param>
    /// <param name="log">Told of each device.</param>
    internal static VirtioDevices Find(
        List<PciFunction> functions, DeviceMemory memory, MessageInterrupts interrupts, ILog log)
    {
        VirtioDevices devices = new(memory, interrupts, log);
        foreach (PciFunction function in functions)
        {
            if (function.HasMalformedCapabilities)
            {
                log.Write(LogLevel.Warning, $"pci {function.Address}: its list of capabilities is malformed");
            }

            if (devices.Entropy == null
                && devices.TryOpen(function, VirtioDeviceType.Entropy, out VirtioTransport? transport))
            {
                devices.Entropy = VirtioEntropyDevice.Open(transport!, memory, out VirtioRefusal refusal);
                devices.Report(function, "entropy", refusal);
            }
        }

        return devices;
    }

    /// <summary>Drives the network card.</summary>
    /// <param name="functions">All functions of the machine.</param>
    /// <param name="random">For an address, where the card has none.</param>
    internal void StartNetwork(List<PciFunction> functions, IRandom random)
    {
        foreach (PciFunction function in functions)
        {
            if (Network == null && TryOpen(function, VirtioDeviceType.Network, out VirtioTransport? transport))
            {
                Network = VirtioNetworkDevice.Open(transport!, _memory, random, out VirtioRefusal refusal);
                Report(function, "network", refusal);
            }
        }
    }

    private bool TryOpen(PciFunction function, VirtioDeviceType wanted, out VirtioTransport? transport)
    {
        transport = null;
        if (!VirtioPciIdentity.TryGetType(function, out VirtioDeviceType type) || type != wanted)
        {
            return false;
        }

        transport = VirtioPciTransport.Open(function, _memory, _interrupts, out VirtioRefusal refusal);
        if (transport == null)
        {
            Report(function, "device", refusal);
        }

        return transport != null;
    }

    private void Report(PciFunction function, string kind, VirtioRefusal refusal)
    {
        if (refusal == VirtioRefusal.None)
        {
            _log.Write(LogLevel.Information, $"virtio {kind} at {function.Address}");
        }
        else
        {
            _log.Write(LogLevel.Warning, $"virtio {kind} at {function.Address} is not used: {VirtioRefusals.Describe(refusal)}");
        }
    }
}
