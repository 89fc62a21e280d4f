// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Measures something of no type.</summary>
[Spindle]
public sealed partial class Parameter
{
    private readonly string _text = "text";
    private int _length;

    [Handles<KernelReady>]
    private void Begin() => _length = Measure(_text);

    private static int Measure(string text) => text.Length;
}
