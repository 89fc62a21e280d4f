using Spin.Kernel.Console;
using Spin.Kernel.Runtime;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>Who was running, on the panic screen: the strand, and the spindle that it is charged to.</summary>
internal sealed unsafe class StrandSection : PanicSection
{
    /// <inheritdoc/>
    internal override string Title => "in charge";

    /// <inheritdoc/>
    internal override void Write(PanicWriter writer, in PanicReport report)
    {
        ThreadBlock* block = ThreadBlock.Current;
        writer.Text("  "u8);
        if (block->Strand == 0)
        {
            writer.Text("an interrupt handler, or the boot before there were strands"u8);
        }
        else
        {
            Strand strand = KernelStrandMachine.StrandOf(block);
            writer.Text("strand "u8);
            writer.Text(strand.Name);
            writer.Text(", spindle "u8);
            writer.Text(strand.Owner is { } owner ? owner.Name : "none, the nucleus'");
        }

        writer.Line();
    }
}
