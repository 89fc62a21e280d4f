// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Looks for words by an interpreter.</summary>
[Spindle]
public sealed partial class RegularExpression
{
    private bool _isEcho;

    [Handles<KernelReady>]
    private void Begin() => _isEcho = "echo server".Contains("echo", StringComparison.Ordinal);
}
