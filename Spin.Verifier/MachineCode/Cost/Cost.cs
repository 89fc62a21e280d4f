namespace Spin.Verifier.MachineCode;

/// <summary>The most instructions that something runs, or why that is not known.</summary>
/// <param name="Instructions">The number; where it is not known, that of what is.</param>
/// <param name="Unknown">Why it is not known, for a reader; null where it is.</param>
internal readonly record struct Cost(long Instructions, string? Unknown)
{
    // Far beyond what any limit allows, and far below overflow.
    private const long Most = long.MaxValue / 4;

    /// <summary>Whether the number is known.</summary>
    internal bool IsKnown => Unknown is null;

    /// <summary>One after the other.</summary>
    public static Cost operator +(Cost one, Cost other) =>
        new(long.Min(one.Instructions + other.Instructions, Most), one.Unknown ?? other.Unknown);

    /// <summary>The dearer of two.</summary>
    internal static Cost Max(Cost one, Cost other) =>
        new(long.Max(one.Instructions, other.Instructions), one.Unknown ?? other.Unknown);

    /// <summary>The same several times.</summary>
    internal Cost Times(long count) => new(Instructions > Most / long.Max(count, 1) ? Most : Instructions * count, Unknown);
}
