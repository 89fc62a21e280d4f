// expects: nothing
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|
using Spin;

namespace Corpus;

/// <summary>One of two.</summary>
[Spindle(Name = "echo")]
public sealed partial class First;

/// <summary>The other.</summary>
[Spindle(Name = "second")]
public sealed partial class Second;
