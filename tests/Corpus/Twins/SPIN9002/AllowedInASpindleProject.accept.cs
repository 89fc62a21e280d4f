// expects: nothing
// project: SpinSpindleProject
using System;
using Spin;

namespace Corpus;

/// <summary>Words that spindles share.</summary>
internal static class Words
{
    internal static int Count(ReadOnlySpan<byte> text) => text.IndexOf((byte)' ');
}
