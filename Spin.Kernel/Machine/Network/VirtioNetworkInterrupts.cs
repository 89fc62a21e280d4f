namespace Spin.Kernel.Machine;

/// <summary>
/// The two interrupts of a network card. They exist before the card does, since its queues are set up with them; an interrupt that
/// comes too early has nobody to tell and is lost, which is safe: the card is polled once when it is started.
/// </summary>
internal sealed class VirtioNetworkInterrupts
{
    private VirtioNetworkDevice? _device;

    internal VirtioNetworkInterrupts()
    {
        OnReceive = new ReceiveInterrupt(this);
        OnConfigurationChange = new ConfigurationInterrupt(this);
    }

    /// <summary>Frames have arrived.</summary>
    internal InterruptHandler OnReceive { get; }

    /// <summary>The device changed its configuration: the link went up or down.</summary>
    internal InterruptHandler OnConfigurationChange { get; }

    /// <summary>Says whom to tell.</summary>
    internal void Connect(VirtioNetworkDevice device) => _device = device;

    private sealed class ReceiveInterrupt(VirtioNetworkInterrupts owner) : InterruptHandler
    {
        internal override void Handle(ref InterruptFrame frame) => owner._device?.SignalReceive();
    }

    private sealed class ConfigurationInterrupt(VirtioNetworkInterrupts owner) : InterruptHandler
    {
        internal override void Handle(ref InterruptFrame frame) => owner._device?.ReadLink();
    }
}
