namespace Spin.Kernel.Machine;

/// <summary>How driver and device come to terms (virtio 1.2, 3.1.1): reset, acknowledge, features, and at the end the driver's OK.</summary>
internal static class VirtioHandshake
{
    /// <summary>How often the status is read until a reset must be complete.</summary>
    private const int MaximumResetPolls = 1_000_000;

    /// <summary>Resets the device and asks what it offers. The driver may look at the device's configuration next.</summary>
    /// <param name="transport">The device.</param>
    /// <param name="offered">What the device offers.</param>
    internal static VirtioRefusal Begin(VirtioTransport transport, out ulong offered)
    {
        offered = 0;
        if (!TryReset(transport))
        {
            return VirtioRefusal.NoReset;
        }

        Advance(transport, VirtioStatus.Acknowledge);
        Advance(transport, VirtioStatus.Driver);
        offered = transport.DeviceFeatures;
        if (!VirtioFeature.Version1.In(offered))
        {
            Fail(transport);
            return VirtioRefusal.LegacyOnly;
        }

        return VirtioRefusal.None;
    }

    /// <summary>Agrees on features. The driver sets its queues up next.</summary>
    /// <param name="transport">The device.</param>
    /// <param name="accepted">What both have and the driver will use; <see cref="VirtioFeature.Version1"/> is added.</param>
    internal static VirtioRefusal Agree(VirtioTransport transport, ulong accepted)
    {
        transport.DriverFeatures = VirtioFeature.Version1.With(accepted, true);
        Advance(transport, VirtioStatus.FeaturesOk);
        if (!VirtioStatus.FeaturesOk.In(transport.Status))
        {
            Fail(transport);
            return VirtioRefusal.FeaturesRefused;
        }

        return VirtioRefusal.None;
    }

    /// <summary>Tells the device that the driver is ready: it may use its queues from now on.</summary>
    internal static void Finish(VirtioTransport transport) => Advance(transport, VirtioStatus.DriverOk);

    /// <summary>Tells the device that the driver gave up.</summary>
    internal static void Fail(VirtioTransport transport) => Advance(transport, VirtioStatus.Failed);

    private static bool TryReset(VirtioTransport transport)
    {
        transport.Status = VirtioStatus.Reset;
        for (int poll = 0; poll < MaximumResetPolls; poll++)
        {
            if (transport.Status == VirtioStatus.Reset)
            {
                return true;
            }
        }

        return false;
    }

    private static void Advance(VirtioTransport transport, Bit<byte> step) =>
        transport.Status = step.With(transport.Status, true);
}
