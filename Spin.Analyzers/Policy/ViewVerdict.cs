namespace Spin.Policy;

/// <summary>Whether bytes may be seen as a type.</summary>
/// <param name="size">Its bytes.</param>
/// <param name="alignment">What its address in an object would be a multiple of.</param>
/// <param name="problem">Why not; null where they may.</param>
internal readonly struct ViewVerdict(int size, int alignment, string? problem)
{
    /// <summary>Its bytes.</summary>
    internal int Size { get; } = size;

    /// <summary>What its address in an object would be a multiple of.</summary>
    internal int Alignment { get; } = alignment;

    /// <summary>Why not; null where they may.</summary>
    internal string? Problem { get; } = problem;

    /// <summary>Refuses a type.</summary>
    /// <param name="problem">Why.</param>
    internal static ViewVerdict Refuse(string problem) => new(0, 1, problem);
}
