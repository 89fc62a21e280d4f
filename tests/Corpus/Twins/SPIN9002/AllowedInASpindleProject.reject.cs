// expects: SPIN9002
// project: SpinSpindleProject
// project: AllowUnsafeBlocks
using System;
using Spin;

namespace Corpus;

/// <summary>Words that spindles share.</summary>
internal static class Words
{
    internal static int Count(ReadOnlySpan<byte> text) => text.IndexOf((byte)' ');
}
