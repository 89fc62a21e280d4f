using Spin.Kernel.Machine;

namespace KernelSuite.Net;

/// <summary>Sends message-signalled interrupts to the boot processor, whose local APIC has the number 0 in the emulator.</summary>
internal sealed class SuiteMessages : MessageInterrupts
{
    internal override bool TryConnect(InterruptHandler handler, out byte localApic, out byte vector)
    {
        localApic = 0;
        vector = (byte)Interrupts.Allocate(handler);
        return true;
    }
}
