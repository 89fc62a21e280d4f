// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Walks by a cursor in a field, which its owner replaces.</summary>
[Spindle]
public sealed partial class WholeThroughItsOwner
{
    private Cursor _cursor;
    private int _resets;

    private void Reset() => _resets++;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram) => _cursor.Run(this);

    private struct Cursor
    {
        public int At;

        public void Run(WholeThroughItsOwner owner)
        {
            while (At < 10)
            {
                At++;
                owner.Reset();
            }
        }
    }
}
