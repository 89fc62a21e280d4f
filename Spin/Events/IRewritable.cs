using System.ComponentModel;

namespace Spin;

/// <summary>
/// A payload whose bytes a filter may substitute. It holds the filter's <see cref="PrivateCopy"/> while the filter runs, and none at any
/// other time, so that no other handler can write to what the raise shows.
/// </summary>
/// <typeparam name="TPayload">The payload itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRewritable<TPayload>
    where TPayload : IRewritable<TPayload>, allows ref struct
{
    /// <summary>The most bytes that a payload has.</summary>
    static abstract int LongestBytes { get; }

    /// <summary>The same payload with what a filter copies to, or without.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="copy">The copy; null for none.</param>
    static abstract TPayload Lend(scoped in TPayload payload, PrivateCopy? copy);
}
