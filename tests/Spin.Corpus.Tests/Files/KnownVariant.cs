namespace Spin.Corpus.Tests.Files;

/// <summary>A file whose verdict changes when it is written otherwise, known and not hidden.</summary>
/// <param name="Variant">How it is written.</param>
/// <param name="Name">The file.</param>
/// <param name="Reason">Why.</param>
internal sealed record KnownVariant(string Variant, string Name, string Reason);
