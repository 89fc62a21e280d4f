using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>An import of a spindle as the image satisfies it.</summary>
/// <param name="Import">What is asked for.</param>
/// <param name="Event">For an install right: the event's full name.</param>
/// <param name="Grant">For an install right: the index of the spindle's grant that restricts it, or -1.</param>
/// <param name="MustMatch">For an install right: whether handlers must give a key.</param>
/// <param name="IsGranted">Whether the spindle may have it.</param>
internal sealed record ImageImport(ImportModel Import, string? Event, int Grant, bool MustMatch, bool IsGranted)
{
    /// <summary>For an install right: whether raises may end with handlers that it installs.</summary>
    internal bool MayCancel { get; init; }

    /// <summary>For a port: the number of the spindle that it leads to.</summary>
    internal int Exporter { get; init; } = -1;
}
