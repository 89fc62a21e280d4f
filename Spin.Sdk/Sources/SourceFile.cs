namespace Spin.Sdk.Sources;

/// <summary>A source file that an assembly carries in its debug information.</summary>
/// <param name="Path">The path under which it was compiled.</param>
/// <param name="Text">Its bytes.</param>
internal sealed record SourceFile(string Path, byte[] Text);
