namespace Regress.Dispatch;

/// <summary>More than any register holds.</summary>
/// <param name="first">The first of them.</param>
public readonly struct Wide(long first)
{
    /// <summary>Eight numbers that follow one another.</summary>
    public long A { get; } = first;

    /// <summary>The second.</summary>
    public long B { get; } = first + 1;

    /// <summary>The third.</summary>
    public long C { get; } = first + 2;

    /// <summary>The fourth.</summary>
    public long D { get; } = first + 3;

    /// <summary>The fifth.</summary>
    public long E { get; } = first + 4;

    /// <summary>The sixth.</summary>
    public long F { get; } = first + 5;

    /// <summary>Their sum.</summary>
    public long Sum => A + B + C + D + E + F;
}
