// expects: SPIN1009 at "dynamic"
// expects: SPIN1009 at "text.Length"
using Spin;

namespace Corpus;

/// <summary>Measures something of no type.</summary>
[Spindle]
public sealed partial class Parameter
{
    private readonly object _text = "text";
    private int _length;

    [Handles<KernelReady>]
    private void Begin() => _length = Measure(_text);

    private static int Measure(dynamic text) => text.Length;
}
