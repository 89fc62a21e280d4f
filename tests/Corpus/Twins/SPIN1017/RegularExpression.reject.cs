// expects: SPIN1017 at "new System.Text.RegularExpressions.Regex("echo")"
// expects: SPIN1017 at "new System.Text.RegularExpressions.Regex("echo").IsMatch"
using System;
using Spin;

namespace Corpus;

/// <summary>Looks for words by an interpreter.</summary>
[Spindle]
public sealed partial class RegularExpression
{
    private bool _isEcho;

    [Handles<KernelReady>]
    private void Begin() => _isEcho = new System.Text.RegularExpressions.Regex("echo").IsMatch("echo server");
}
