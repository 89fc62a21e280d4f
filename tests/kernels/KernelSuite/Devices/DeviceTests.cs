using System;
using Spin.Kernel.Boot;
using Spin.Kernel.Machine;

namespace KernelSuite.Devices;

/// <summary>What the machine is made of, and its randomness.</summary>
internal static class DeviceTests
{
    private const uint BridgeClass = 6;
    private const uint NetworkClass = 2;
    private const int RandomSamples = 1000;

    internal static void Register(TestRun run)
    {
        run.Test("pci: the host bridge, the network card and the entropy device are found", static () =>
        {
            _ = MachineDevices.Virtio;
            bool bridge = false;
            bool card = false;
            bool entropy = false;
            foreach (PciFunction function in ImageParts.Current.Devices!.Functions)
            {
                uint kind = PciClass.Base.In(function.ClassAndRevision);
                bool isVirtio = VirtioPciIdentity.TryGetType(function, out VirtioDeviceType type);
                bridge |= kind == BridgeClass;
                card |= kind == NetworkClass && isVirtio && type == VirtioDeviceType.Network;
                entropy |= isVirtio && type == VirtioDeviceType.Entropy;
                Check.True(!function.HasMalformedCapabilities, $"a good list of capabilities at {function.Address}");
            }

            Check.True(bridge && card && entropy, $"bridge, card and entropy device, found {bridge}, {card}, {entropy}");
        });

        run.Test("virtio: the entropy device answers, and never twice the same", static () =>
        {
            VirtioEntropyDevice device = MachineDevices.Virtio.Entropy!;
            byte[] first = new byte[32];
            byte[] second = new byte[32];
            Check.True(Waiting.Until(() => device.Fill(first) == first.Length), "an answer");
            Check.True(Waiting.Until(() => device.Fill(second) == second.Length), "a second answer");
            Check.True(first.AsSpan().ContainsAnyExcept((byte)0), "random bytes");
            Check.True(!first.AsSpan().SequenceEqual(second), "other bytes the second time");
            Check.True(device.Answers >= 2, "two answers counted");
        });

        run.Test("random: the generator is seeded and its bits are even", static () =>
        {
            _ = MachineDevices.Virtio;
            RandomService random = ImageParts.Current.Devices!.Random!;
            Check.True(random.IsSeeded, "a seed");
            int ones = 0;
            ulong before = Instructions.ReadTimestamp();
            for (int sample = 0; sample < RandomSamples; sample++)
            {
                ones += (int)ulong.PopCount(random.Next());
            }

            ulong cost = (Instructions.ReadTimestamp() - before) / RandomSamples;
            Figures.Add("random number of 64 bits", cost, "instructions");

            // 64,000 fair bits: the deviation is 126; six of them are one in a thousand million.
            Check.True(int.Abs(ones - RandomSamples * 32) < 760, $"about half of the bits set, found {ones}");
        });
    }
}
