// expects: SPIN2003 at "while"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads fields by a cursor that slices inside a loop.</summary>
[Spindle]
public sealed partial class FieldThatStays
{
    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        Reader reader = new(datagram.Payload);
        while (reader.TryRead(out int length))
        {
            _ = length;
        }
    }

    private ref struct Reader(ReadOnlySpan<byte> data)
    {
        private ReadOnlySpan<byte> _rest = data;

        public bool TryRead(out int length)
        {
            length = 0;
            for (int at = 0; at < 10 && at < _rest.Length; at++)
            {
                length += _rest[at];
                if (_rest[at] < 128)
                {
                    _rest = _rest[(at)..];
                    return true;
                }
            }

            return false;
        }
    }
}
