namespace Spin.Kernel.Machine;

/// <summary>Sends devices' messages to the processor that sets the device up, each to a vector of its own.</summary>
internal sealed unsafe class ProcessorMessages : MessageInterrupts
{
    internal override bool TryConnect(InterruptHandler handler, out byte localApic, out byte vector)
    {
        uint processor = Cpu.Current->ApicId;
        localApic = (byte)processor;
        vector = 0;

        // A message addresses eight bits of the processor's identity; more needs interrupt remapping.
        if (processor > byte.MaxValue || !Interrupts.TryAllocate(handler, out int allocated))
        {
            return false;
        }

        vector = (byte)allocated;
        return true;
    }
}
