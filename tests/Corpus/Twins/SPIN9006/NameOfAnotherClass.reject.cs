// expects: SPIN9006
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|
using Spin;

namespace Corpus;

/// <summary>Named by its class.</summary>
[Spindle]
public sealed partial class First;

/// <summary>Named like the other.</summary>
[Spindle(Name = nameof(First))]
public sealed partial class Second;
