namespace Spin.Verifier.MachineCode;

/// <summary>A call, or a jump that leaves the function.</summary>
/// <param name="Address">The instruction's address.</param>
/// <param name="Target">The target where it is known.</param>
/// <param name="IsTail">Whether it does not come back: the target returns to this function's caller.</param>
/// <param name="Text">What is called, for a reader.</param>
internal sealed record CallSite(ulong Address, CodeFunction? Target, bool IsTail, string Text);
