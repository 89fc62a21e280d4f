using System;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>
/// The address resolution protocol (RFC 826; timeouts and rates by RFC 1122, 2.3.2): answers for our address, and finds the
/// stations of neighbours. A neighbour is believed where it asks us, or answers what we asked; nobody else's word enters the cache.
/// </summary>
internal sealed class Arp(
    EthernetLink link, Ipv4Settings settings, NetworkCounters counters, NetworkGate gate, IClock clock)
{
    /// <summary>How long a neighbour is believed since it was last heard.</summary>
    internal const long Lifetime = 60 * Nanoseconds.PerSecond;

    /// <summary>How long before the end of its life a neighbour in use is asked again.</summary>
    internal const long Refresh = 15 * Nanoseconds.PerSecond;

    /// <summary>The time between two requests for one neighbour.</summary>
    internal const long RequestInterval = Nanoseconds.PerSecond;

    /// <summary>After how many unanswered requests what awaits a neighbour is dropped.</summary>
    internal const int MaximumRequests = 3;

    private readonly NeighbourCache _cache = new();
    private readonly NeighbourQueue _queue = new(link.MaximumFrame);

    /// <summary>The neighbours, for the shell: read inside the gate.</summary>
    internal ReadOnlySpan<Neighbour> Neighbours => _cache.Entries;

    /// <summary>Takes an ARP frame.</summary>
    internal void Receive(in EthernetFrame frame)
    {
        counters.Count(NetworkCounter.ArpReceived);
        if (!ArpPacket.TryRead(frame.Payload, out ArpPacket packet))
        {
            counters.Count(NetworkCounter.ArpMalformed);
            return;
        }

        gate.Enter();
        try
        {
            counters.Count(Take(packet));
        }
        finally
        {
            gate.Exit();
        }
    }

    /// <summary>The station of a neighbour. Inside the gate.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="station">Its station.</param>
    /// <returns>False where it is not known yet: <see cref="TryQueue"/> may hold a frame for it.</returns>
    internal bool TryResolve(Ipv4Address address, out MacAddress station)
    {
        if (!_cache.TryFind(address, out int index) || _cache.Entries[index].State != NeighbourState.Known)
        {
            station = default;
            return false;
        }

        ref Neighbour neighbour = ref _cache.Entries[index];
        station = neighbour.Station;
        long now = clock.Nanoseconds;
        if (now - neighbour.Since > Lifetime - Refresh && now >= neighbour.NextRequest)
        {
            Request(ref neighbour, now);
        }

        return true;
    }

    /// <summary>Asks for a neighbour that is not known, and offers a buffer for a frame to it. Inside the gate.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="slot">The slot for <see cref="CommitQueued"/>.</param>
    /// <param name="frame">The buffer of a whole frame.</param>
    /// <returns>False, counted, where too many neighbours are awaited.</returns>
    internal bool TryQueue(Ipv4Address address, out int slot, out Span<byte> frame)
    {
        if (!_cache.TryFind(address, out int index))
        {
            index = Ask(address);
        }

        ref Neighbour neighbour = ref _cache.Entries[index];
        if (neighbour.Queued == NeighbourQueue.None)
        {
            neighbour.Queued = _queue.Take();
        }
        else
        {
            counters.Count(NetworkCounter.NeighbourQueueReplaced);
        }

        slot = neighbour.Queued;
        frame = default;
        if (slot == NeighbourQueue.None)
        {
            counters.Count(NetworkCounter.NeighbourQueueFull);
            return false;
        }

        frame = _queue.Buffer(slot);
        return true;
    }

    /// <summary>Keeps the frame composed in a slot's buffer until the neighbour answers. Inside the gate.</summary>
    internal void CommitQueued(int slot, int length) => _queue.Commit(slot, length);

    /// <summary>Repeats requests, gives up on neighbours that are silent, forgets those not heard for long. Inside the gate.</summary>
    internal void Tick()
    {
        long now = clock.Nanoseconds;
        foreach (ref Neighbour neighbour in _cache.Entries)
        {
            if (neighbour.State == NeighbourState.Known && now - neighbour.Since > Lifetime)
            {
                neighbour.State = NeighbourState.Free;
            }
            else if (neighbour.State == NeighbourState.Asked && now >= neighbour.NextRequest)
            {
                if (neighbour.Requests < MaximumRequests)
                {
                    Request(ref neighbour, now);
                }
                else
                {
                    Forget(ref neighbour);
                }
            }
        }
    }

    /// <summary>Forgets all neighbours: our address has changed. Inside the gate.</summary>
    internal void Clear()
    {
        foreach (ref Neighbour neighbour in _cache.Entries)
        {
            Forget(ref neighbour);
        }
    }

    /// <summary>Tells the neighbourhood our address (RFC 5227, 2.3: an announcement). Inside the gate.</summary>
    internal void Announce() => SendRequest(settings.Address);

    private NetworkCounter Take(in ArpPacket packet)
    {
        if (!packet.SenderStation.IsStation || packet.Sender.IsNeverASource)
        {
            return NetworkCounter.ArpSenderInvalid;
        }

        if (!settings.IsConfigured || packet.SenderStation == link.Address)
        {
            return NetworkCounter.ArpIgnored;
        }

        if (packet.Sender == settings.Address)
        {
            return NetworkCounter.ArpConflict;
        }

        bool known = _cache.TryFind(packet.Sender, out int index);
        if (known)
        {
            Learn(ref _cache.Entries[index], packet.SenderStation);
        }

        if (packet.Target != settings.Address)
        {
            return NetworkCounter.ArpIgnored;
        }

        if (packet.Operation == ArpOperation.Reply)
        {
            return known ? NetworkCounter.ArpRepliesReceived : NetworkCounter.ArpIgnored;
        }

        if (!known && packet.Sender != Ipv4Address.Any && settings.IsLocal(packet.Sender))
        {
            index = _cache.PlaceFor(packet.Sender);
            Forget(ref _cache.Entries[index]);
            _cache.Entries[index].Address = packet.Sender;
            Learn(ref _cache.Entries[index], packet.SenderStation);
        }

        Reply(packet);
        return NetworkCounter.ArpRequestsReceived;
    }

    private void Learn(ref Neighbour neighbour, MacAddress station)
    {
        neighbour.State = NeighbourState.Known;
        neighbour.Station = station;
        neighbour.Since = clock.Nanoseconds;
        neighbour.NextRequest = 0;
        neighbour.Requests = 0;
        if (neighbour.Queued == NeighbourQueue.None)
        {
            return;
        }

        Span<byte> frame = _queue.Frame(neighbour.Queued);
        if (!frame.IsEmpty)
        {
            EthernetHeader.WriteDestination(frame, station);
            link.TrySend(frame);
        }

        _queue.Free(neighbour.Queued);
        neighbour.Queued = NeighbourQueue.None;
    }

    private int Ask(Ipv4Address address)
    {
        int index = _cache.PlaceFor(address);
        ref Neighbour neighbour = ref _cache.Entries[index];
        Forget(ref neighbour);
        long now = clock.Nanoseconds;
        neighbour = new Neighbour
        {
            State = NeighbourState.Asked,
            Address = address,
            Since = now,
            Queued = NeighbourQueue.None,
        };
        Request(ref neighbour, now);
        return index;
    }

    private void Request(ref Neighbour neighbour, long now)
    {
        neighbour.Requests++;
        neighbour.NextRequest = now + RequestInterval;
        SendRequest(neighbour.Address);
    }

    /// <summary>Frees an entry, and drops what awaits the neighbour.</summary>
    private void Forget(ref Neighbour neighbour)
    {
        if (neighbour.State != NeighbourState.Free && neighbour.Queued != NeighbourQueue.None)
        {
            _queue.Free(neighbour.Queued);
            counters.Count(NetworkCounter.NeighbourUnreachable);
        }

        neighbour.State = NeighbourState.Free;
        neighbour.Queued = NeighbourQueue.None;
    }

    private void SendRequest(Ipv4Address target)
    {
        var packet = new ArpPacket(ArpOperation.Request, link.Address, settings.Address, default, target);
        if (TrySend(packet, MacAddress.Broadcast))
        {
            counters.Count(NetworkCounter.ArpRequestsSent);
        }
    }

    private void Reply(in ArpPacket request)
    {
        var packet = new ArpPacket(
            ArpOperation.Reply, link.Address, settings.Address, request.SenderStation, request.Sender);
        if (TrySend(packet, request.SenderStation))
        {
            counters.Count(NetworkCounter.ArpRepliesSent);
        }
    }

    private bool TrySend(in ArpPacket packet, MacAddress destination)
    {
        if (!link.TryBegin(out Span<byte> frame))
        {
            return false;
        }

        EthernetHeader.Write(frame, destination, link.Address, EtherType.Arp);
        packet.Write(frame[EthernetHeader.Length..]);
        link.Commit(EthernetHeader.Length + ArpPacket.Length);
        return true;
    }
}
