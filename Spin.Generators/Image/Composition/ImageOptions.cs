namespace Spin.Generators.Image.Composition;

/// <summary>What the project's properties say.</summary>
/// <param name="IsImage">Whether the project is an image.</param>
/// <param name="IsBareMetal">Whether the image is linked with the kernel and must export its entry.</param>
internal sealed record ImageOptions(bool IsImage, bool IsBareMetal);
