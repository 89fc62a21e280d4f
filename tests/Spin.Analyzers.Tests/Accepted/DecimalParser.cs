using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Reads a decimal number from text.</summary>
[Spindle]
public sealed partial class DecimalParser
{
    private int _value;

    [Handles<DatagramArrived>(Guard = nameof(StartsWithDigit))]
    private void Read(in Datagram datagram)
    {
        int value = 0;
        foreach (byte character in datagram.Payload)
        {
            int digit = character - '0';
            if ((uint)digit > 9 || value > 100_000_000)
            {
                break;
            }

            value = value * 10 + digit;
        }

        _value = value;
    }

    private static bool StartsWithDigit(in Datagram datagram) => datagram.Payload is [>= (byte)'0' and <= (byte)'9', ..];
}
