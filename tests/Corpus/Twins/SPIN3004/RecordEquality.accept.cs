// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Compares a record that can change, by what the compiler writes.</summary>
[Spindle]
public sealed partial class RecordEquality
{
    private readonly Window _window = new();
    private readonly Window _closed = new();

    [Handles<DatagramArrived>(Guard = nameof(IsClosed))]
   private void Shrink(in Datagram datagram) => _ = _window.Size;

    private bool IsClosed(in Datagram datagram) => IsAlike(_closed);

    private bool IsAlike(Window other) => _window == other;

    private sealed record Window
    {
       public int Size { get; } = 8;
    }
}
