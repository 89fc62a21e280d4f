namespace Spin.Verifier.MachineCode;

/// <summary>The stack that a function needs with all that it calls.</summary>
/// <param name="Bytes">The number; where it is not known, what it needs at least.</param>
/// <param name="Unknown">Why it is not known, for a reader; null where it is.</param>
/// <param name="Deepest">The function that it calls on the deepest path, or null where it is deepest itself.</param>
internal sealed record StackNeed(int Bytes, string? Unknown, CodeFunction? Deepest)
{
    /// <summary>The need with a call.</summary>
    /// <param name="callee">What the callee needs.</param>
    /// <param name="at">How deep the stack is at the callee's entry.</param>
    /// <param name="function">The callee.</param>
    internal StackNeed With(StackNeed callee, int at, CodeFunction function)
    {
        int sum = at + callee.Bytes;
        string? unknown = Unknown ?? callee.Unknown;
        return sum > Bytes ? new StackNeed(sum, unknown, function) : this with { Unknown = unknown };
    }
}
