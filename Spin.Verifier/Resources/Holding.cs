using System.Collections.Immutable;

namespace Spin.Verifier.Resources;

/// <summary>What may have become of a resource on the paths to a point: an element of a lattice of sets, joined by union.</summary>
/// <param name="IsAbsent">Whether on some path it is somebody else's, or was never taken.</param>
/// <param name="Acquired">The instructions that took it on paths on which it is held.</param>
/// <param name="Released">The instructions that gave it back on paths on which it no longer is.</param>
internal sealed record Holding(bool IsAbsent, ImmutableHashSet<int> Acquired, ImmutableHashSet<int> Released)
{
    /// <summary>Not taken.</summary>
    internal static readonly Holding Absent = new(true, [], []);

    /// <summary>Whether it is held on some path.</summary>
    internal bool MayBeHeld => !Acquired.IsEmpty;

    /// <summary>Whether it has been given back on every path.</summary>
    internal bool IsReleased => !IsAbsent && Acquired.IsEmpty && !Released.IsEmpty;

    /// <summary>Taken here.</summary>
    internal static Holding Held(int at) => new(false, [at], []);

    /// <summary>Given back here.</summary>
    internal static Holding GivenBack(int at) => new(false, [], [at]);

    /// <summary>On either path.</summary>
    internal Holding Join(Holding other) => new(IsAbsent || other.IsAbsent, Acquired.Union(other.Acquired), Released.Union(other.Released));

    /// <inheritdoc/>
    public bool Equals(Holding? other) =>
        other is not null && IsAbsent == other.IsAbsent && Acquired.SetEquals(other.Acquired) && Released.SetEquals(other.Released);

    /// <inheritdoc/>
    public override int GetHashCode() => (Acquired.Count * 31) + Released.Count;
}
