// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Lends an array that can be written to a helper.</summary>
[Spindle]
public sealed partial class SpanOfAnArrayField
{
    private readonly int[] _weights = [1, 2];

    [Handles<DatagramArrived>(Guard = nameof(IsHeavy))]
    private void Halve(in Datagram datagram) => _weights[0] /= 2;

    private static bool IsHeavy(in Datagram datagram) => Sum(s_weights) > datagram.Payload.Length;

    private static int Sum(ReadOnlySpan<int> numbers)
    {
        int sum = 0;
        foreach (int number in numbers)
        {
            sum += number;
        }

        return sum;
    }

    private static readonly int[] s_weights = [1, 2];
}
