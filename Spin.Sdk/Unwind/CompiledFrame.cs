namespace Spin.Sdk.Unwind;

/// <summary>How to leave the frame of one compiled function, as the native compiler describes it.</summary>
/// <param name="Start">The function's offset in the compiler's code.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Instructions">The call frame instructions of its prologue, without padding (DWARF 5, 6.4.2).</param>
/// <param name="IsReversePInvoke">Whether it is called from code that is not C#, where a walk ends.</param>
/// <param name="MethodStart">For a catch, finally or filter body: the offset of its method in the compiler's code.</param>
/// <param name="Clauses">The offset of its exception clauses in the compiler's data; null where it has none.</param>
internal sealed record CompiledFrame(
    uint Start, uint Size, byte[] Instructions, bool IsReversePInvoke, uint? MethodStart, uint? Clauses)
{
    /// <summary>Whose code the function is.</summary>
    internal FrameOwner Owner { get; init; }
}
