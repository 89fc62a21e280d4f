// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Appends for ever.</summary>
[Spindle]
public sealed partial class TextThatGrows
{
    private readonly System.Text.StringBuilder _text = new();

    [Handles<HandlerFaulted>]
    private void Note(in HandlerFault fault)
    {
        _text.Clear();
        _text.Append(fault.Reason);
    }
}
