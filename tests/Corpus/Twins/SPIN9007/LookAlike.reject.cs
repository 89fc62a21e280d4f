// expects: SPIN9007
// expects: SPIN9008
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|
using System;
using Spin;
using SpindleAttribute = Corpus.SpindleLookAlikeAttribute;

namespace Corpus;

/// <summary>Marked by an attribute that looks like the contract's.</summary>
[Spindle]
public sealed partial class Counter
{
    /// <summary>Counts.</summary>
    public int Count { get; set; }
}

/// <summary>Looks like the contract's.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SpindleLookAlikeAttribute : Attribute;
