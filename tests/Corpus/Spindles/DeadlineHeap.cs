using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>A binary heap of deadlines: datagrams arm them, each tick of traffic fires those that are due.</summary>
[Spindle]
public sealed partial class DeadlineHeap(IClock clock, IUdp udp)
{
    private const ushort Port = 9800;
    private const int Capacity = 256;
    private const int MaxFired = 8;

    private readonly record struct Deadline(long At, Endpoint Owner);

    private readonly Deadline[] _heap = new Deadline[Capacity];
    private int _count;
    private long _refused;

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), Port)]
    private void Arm(in Datagram datagram)
    {
        long now = clock.Nanoseconds;
        Fire(now);
        if (datagram.Payload.Length < sizeof(uint) || _count == Capacity)
        {
            _refused++;
            return;
        }

        long delay = BinaryPrimitives.ReadUInt32BigEndian(datagram.Payload) * 1000L;
        Insert(new Deadline(now + delay, datagram.Source));
    }

    private void Fire(long now)
    {
        for (int fired = 0; fired < MaxFired; fired++)
        {
            if (_count == 0 || _heap[0].At > now)
            {
                return;
            }

            udp.TrySend(_heap[0].Owner, Port, "due"u8);
            RemoveFirst();
        }
    }

    private void Insert(Deadline deadline)
    {
        int at = _count++;
        while (at > 0)
        {
            int parent = (at - 1) / 2;
            if (_heap[parent].At <= deadline.At)
            {
                break;
            }

            _heap[at] = _heap[parent];
            at = parent;
        }

        _heap[at] = deadline;
    }

    private void RemoveFirst()
    {
        Deadline last = _heap[--_count];
        int count = _count;
        int at = 0;
        int child = 1;
        while (child < count)
        {
            if (child + 1 < count && _heap[child + 1].At < _heap[child].At)
            {
                child++;
            }

            if (_heap[child].At >= last.At)
            {
                break;
            }

            _heap[at] = _heap[child];
            at = child;
            child = (2 * at) + 1;
        }

        _heap[at] = last;
    }
}
