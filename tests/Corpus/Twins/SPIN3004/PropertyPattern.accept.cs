// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by a pattern over what can change.</summary>
[Spindle]
public sealed partial class PropertyPattern
{
    private readonly Window _window = new();

    [Handles<DatagramArrived>(Guard = nameof(IsOpen))]
    private void Shrink(in Datagram datagram) => _ = _window.Size;

    private bool IsOpen(in Datagram datagram) => _window is { Size: > 0 };

    private sealed class Window
    {
        public int Size { get; } = 8;
    }
}
