using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Options whose length includes themselves: a length below two would loop.</summary>
[Spindle]
public sealed partial class TcpOptions
{
    private ushort _maximumSegment;

    [Handles<DatagramArrived>]
    private void Read(in Datagram datagram)
    {
        ReadOnlySpan<byte> options = datagram.Payload;
        while (!options.IsEmpty)
        {
            switch (options[0])
            {
                case 0:
                    return;
                case 1:
                    options = options[1..];
                    continue;
            }

            if (options.Length < 2)
            {
                return;
            }

            int length = options[1];
            if (length < 2 || length > options.Length)
            {
                return;
            }

            if (options[0] == 2 && length == 4)
            {
                _maximumSegment = BinaryPrimitives.ReadUInt16BigEndian(options[2..]);
            }

            options = options[length..];
        }
    }
}
