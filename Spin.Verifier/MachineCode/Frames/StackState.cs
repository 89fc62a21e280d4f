namespace Spin.Verifier.MachineCode;

/// <summary>How far the stack pointer, and the frame pointer where it follows it, lie below where the stack pointer was at entry.</summary>
/// <param name="Depth">Bytes that the stack pointer lies below; null where only the running code knows.</param>
/// <param name="Frame">The same of the frame pointer; null where it is none.</param>
/// <param name="Scratch">A register in which the place of a large frame is computed.</param>
internal readonly record struct StackState(int? Depth, int? Frame, ScratchPlace Scratch)
{
    /// <summary>What is known where two paths meet.</summary>
    internal StackState Meet(StackState other) => new(
        Depth == other.Depth ? Depth : null,
        Frame == other.Frame ? Frame : null,
        Scratch.Meet(other.Scratch));
}
