// expects: nothing
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|
using System;
using Spin;

namespace Corpus;

/// <summary>A library and a spindle.</summary>
[Spindle]
public sealed partial class Words
{
    /// <summary>Counts words.</summary>
    public static int Count(ReadOnlySpan<byte> text) => text.IndexOf((byte)' ') + 1;
}
