namespace Spin.Kernel.Console;

/// <summary>
/// A part of the panic screen that another part of the kernel writes: the spindle in charge, the last lines of the log. Sections
/// also serve as hooks: each is called once while the machine goes down. It may neither block, lock nor allocate.
/// </summary>
internal abstract class PanicSection
{
    /// <summary>What stands before it.</summary>
    internal abstract string Title { get; }

    /// <summary>Writes it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="report">What is known of the panic.</param>
    internal abstract void Write(PanicWriter writer, in PanicReport report);
}
