// expects: SPIN9008
// expects: SPIN9007
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|
using System;
using Spin;

namespace Corpus;

/// <summary>A library.</summary>
public static class Words
{
    /// <summary>Counts words.</summary>
    public static int Count(ReadOnlySpan<byte> text) => text.IndexOf((byte)' ') + 1;
}
