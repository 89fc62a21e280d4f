using System.Collections.Generic;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Boot;

/// <summary>From the buses to devices that work: entropy first, then random numbers, then the network card.</summary>
internal static class DeviceStart
{
    /// <summary>Every function on the PCI buses. Empty before <see cref="Run"/>.</summary>
    internal static List<PciFunction> Functions { get; private set; } = [];

    /// <summary>The virtio devices; null before <see cref="Run"/>.</summary>
    internal static VirtioDevices? Virtio { get; private set; }

    /// <summary>Random numbers; null before <see cref="Run"/>.</summary>
    internal static RandomService? Random { get; private set; }

    /// <summary>Finds and starts the devices. The interrupt table and the local APIC must have been started.</summary>
    internal static void Run(ILog log)
    {
        Functions = PciBus.Enumerate(new ConfigurationMechanism1());
        log.Write(LogLevel.Information, $"pci: {Functions.Count} functions");
        Virtio = VirtioDevices.Find(Functions, MachineStart.Devices, new ProcessorMessages(), log);
        Random = StartRandom(Virtio.Entropy, log);
        Virtio.StartNetwork(Functions, Random);
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
