namespace Spin.Kernel.Machine;

/// <summary>Stands where no handler is registered: counts and reports.</summary>
internal sealed unsafe class UnexpectedInterrupt : InterruptHandler
{
    internal override void Handle(ref InterruptFrame frame)
    {
        Cpu.Current->Unexpected++;
        Interrupts.Report?.Unexpected((int)frame.Vector);
    }
}
