using System.Collections.Generic;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Boot;

/// <summary>From the buses to devices that work, and from those that give entropy to random numbers.</summary>
internal sealed class DeviceStart
{
    /// <summary>Every function on the PCI buses. Empty before <see cref="Run"/>.</summary>
    internal List<PciFunction> Functions { get; private set; } = [];

    /// <summary>The virtio devices; null before <see cref="Run"/>.</summary>
    internal VirtioDevices? Virtio { get; private set; }

    /// <summary>Random numbers; null before <see cref="Run"/>.</summary>
    internal RandomService? Random { get; private set; }

    /// <summary>Finds and starts the devices. The interrupt table and the local APIC must have been started.</summary>
    internal void Run(ILog log)
    {
        Functions = PciBus.Enumerate(new ConfigurationMechanism1());
        log.Write(LogLevel.Information, $"pci: {Functions.Count} functions");
        Virtio = VirtioDevices.Find(Functions, MachineStart.Devices, new ProcessorMessages(), log);
        Random = StartRandom(Virtio.Entropy, log);
    }

    private static RandomService StartRandom(EntropySource? device, ILog log)
    {
        List<EntropySource> sources = [];
        if (CpuFeatures.Has(CpuFeature.RandomNumber))
        {
            sources.Add(new ProcessorEntropy());
        }

        if (device != null)
        {
            sources.Add(device);
        }

        RandomService random = new([.. sources]);
        if (!random.Seed())
        {
            log.Write(LogLevel.Warning, "no source of entropy: random numbers can be guessed (QEMU: -device virtio-rng-pci)");
        }

        return random;
    }
}
