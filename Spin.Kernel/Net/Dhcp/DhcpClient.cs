using System;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>
/// The DHCP client (RFC 2131, 4.4): asks for an address, keeps its lease, and settles for a static one where no server answers.
/// It does not probe the address offered before it uses it (2.2 recommends to), and asks again sooner than 4.1 proposes, since a
/// booting machine waits for it: after 1, 2, 4 … 64 seconds instead of 4, 8, 16 … 64. Driven by the receiver and the timer, never by both at once.
/// </summary>
internal sealed class DhcpClient(
    Udp udp, Arp arp, Ipv4Settings settings, NetworkCounters counters, NetworkGate gate, IClock clock, NetworkReport report,
    MacAddress station, StaticAddress fallback, ulong seed)
{
    /// <summary>How many unanswered requests make us settle for the static address.</summary>
    internal const int AttemptsBeforeFallback = 3;

    /// <summary>The longest time between two requests.</summary>
    internal const long MaximumDelay = 64 * Nanoseconds.PerSecond;

    /// <summary>The shortest time between two requests to renew a lease (RFC 2131, 4.4.5).</summary>
    internal const long MinimumRenewalDelay = 60 * Nanoseconds.PerSecond;

    /// <summary>The subnet where a server gives no mask.</summary>
    private const int DefaultPrefix = 24;

    /// <summary>By what part a delay varies at random, so that machines that boot together do not ask together.</summary>
    private const int JitterDivisor = 8;

    private readonly Jitter _jitter = new(seed ^ station.Value);
    private uint _transaction;
    private long _began;
    private long _nextRequest;
    private int _attempts;
    private Ipv4Address _offered;
    private Ipv4Address _server;
    private DhcpLease _lease;

    /// <summary>What the client does now.</summary>
    internal DhcpState State { get; private set; }

    /// <summary>The server that gave the lease, or whose offer is taken up.</summary>
    internal Ipv4Address Server => _server;

    /// <summary>The times of the lease; only of use while there is one.</summary>
    internal DhcpLease Lease => _lease;

    /// <summary>Begins to look for servers.</summary>
    internal void Start()
    {
        _began = clock.Nanoseconds;
        _transaction = (uint)_jitter.Next();
        _attempts = 0;
        Become(DhcpState.Selecting);
    }

    /// <summary>Takes what arrived at the client's port.</summary>
    internal void Receive(ReadOnlySpan<byte> message)
    {
        if (!DhcpReply.TryRead(message, out DhcpReply reply))
        {
            counters.Count(NetworkCounter.DhcpMalformed);
            return;
        }

        bool accepted = reply.Transaction == _transaction && reply.Client == station && TryTake(reply);
        counters.Count(accepted ? NetworkCounter.DhcpAccepted : NetworkCounter.DhcpIgnored);
    }

    /// <summary>Does what is due: repeats a request, renews the lease, or gives it up.</summary>
    internal void Tick()
    {
        long now = clock.Nanoseconds;
        switch (State)
        {
            case DhcpState.Selecting when now >= _nextRequest:
                if (_attempts >= AttemptsBeforeFallback && !settings.IsConfigured)
                {
                    Settle(fallback.Address, fallback.Mask, fallback.Gateway, AddressOrigin.Fallback);
                }

                Send(DhcpMessageType.Discover);
                break;
            case DhcpState.Requesting when now >= _nextRequest:
                if (_attempts < AttemptsBeforeFallback)
                {
                    Send(DhcpMessageType.Request);
                }
                else
                {
                    Start();
                }

                break;
            case DhcpState.Bound when now >= _lease.Renewal:
                _transaction = (uint)_jitter.Next();
                Become(DhcpState.Renewing);
                break;
            case DhcpState.Renewing or DhcpState.Rebinding when now >= _lease.End:
                Lose();
                break;
            case DhcpState.Renewing when now >= _lease.Rebinding:
                Become(DhcpState.Rebinding);
                break;
            case DhcpState.Renewing or DhcpState.Rebinding when now >= _nextRequest:
                Send(DhcpMessageType.Request);
                break;
            default:
                break;
        }
    }

    private bool TryTake(in DhcpReply reply)
    {
        switch (State, reply.Type)
        {
            case (DhcpState.Selecting, DhcpMessageType.Offer) when reply.Server.IsHost && reply.Address.IsHost:
                _offered = reply.Address;
                _server = reply.Server;
                _attempts = 0;
                Become(DhcpState.Requesting);
                return true;
            case (DhcpState.Requesting, DhcpMessageType.Acknowledge) when reply.Server == _server && IsGranted(reply):
            case (DhcpState.Renewing or DhcpState.Rebinding, DhcpMessageType.Acknowledge) when IsGranted(reply):
                Bind(reply);
                return true;
            case (DhcpState.Requesting, DhcpMessageType.Refuse) when reply.Server == _server:
                Start();
                return true;
            case (DhcpState.Renewing or DhcpState.Rebinding, DhcpMessageType.Refuse):
                Lose();
                return true;
            default:
                return false;
        }
    }

    private bool IsGranted(in DhcpReply reply) => reply.Address == _offered && reply.LeaseSeconds != 0;

    private void Become(DhcpState state)
    {
        State = state;
        if (state != DhcpState.Bound)
        {
            Send(state == DhcpState.Selecting ? DhcpMessageType.Discover : DhcpMessageType.Request);
        }
    }

    private void Bind(in DhcpReply reply)
    {
        _server = reply.Server.IsHost ? reply.Server : _server;
        _lease = new DhcpLease(reply, clock.Nanoseconds);
        Become(DhcpState.Bound);
        Settle(
            reply.Address,
            Ipv4Settings.IsMask(reply.Mask) ? reply.Mask : Ipv4Settings.MaskOf(DefaultPrefix),
            reply.Router.IsHost ? reply.Router : Ipv4Address.Any,
            AddressOrigin.Dhcp);
    }

    private void Lose()
    {
        gate.Enter();
        try
        {
            settings.Clear();
            arp.Clear();
        }
        finally
        {
            gate.Exit();
        }

        report.AddressLost();
        Start();
    }

    private void Settle(Ipv4Address address, Ipv4Address mask, Ipv4Address gateway, AddressOrigin origin)
    {
        bool unchanged = settings.Address == address && settings.Mask == mask && settings.Gateway == gateway;
        gate.Enter();
        try
        {
            settings.Configure(address, mask, gateway, origin);
            if (!unchanged)
            {
                arp.Clear();
                arp.Announce();
            }
        }
        finally
        {
            gate.Exit();
        }

        if (!unchanged)
        {
            report.AddressSettled(settings);
        }
    }

    private void Send(DhcpMessageType type)
    {
        long now = clock.Nanoseconds;
        bool renews = State is DhcpState.Renewing or DhcpState.Rebinding;
        _nextRequest = now + (renews ? RenewalDelay(now) : _jitter.Vary(Delay(), JitterDivisor));
        _attempts++;

        var request = new DhcpRequest
        {
            Type = type,
            Transaction = _transaction,
            Client = station,
            Seconds = (ushort)Math.Min((now - _began) / Nanoseconds.PerSecond, ushort.MaxValue),
            Address = renews ? _offered : Ipv4Address.Any,
            Requested = State == DhcpState.Requesting ? _offered : Ipv4Address.Any,
            Server = State == DhcpState.Requesting ? _server : Ipv4Address.Any,
        };
        var source = new Endpoint(request.Address, UdpPort.DhcpClient);
        var destination = new Endpoint(State == DhcpState.Renewing ? _server : Ipv4Address.Broadcast, UdpPort.DhcpServer);
        gate.Enter();
        try
        {
            if (udp.TryBegin(source, destination, DhcpFormat.SentLength, out OutgoingPacket packet))
            {
                request.Write(packet.Payload[UdpHeader.Size..]);
                udp.Commit(packet, source, destination);
                counters.Count(NetworkCounter.DhcpSent);
            }
        }
        finally
        {
            gate.Exit();
        }
    }

    /// <summary>1, 2, 4 … seconds, up to the longest.</summary>
    private long Delay() => Math.Min(Nanoseconds.PerSecond << Math.Min(_attempts, sizeof(byte) * 8), MaximumDelay);

    /// <summary>Half of what is left until the next state, but not less than a minute (RFC 2131, 4.4.5).</summary>
    private long RenewalDelay(long now)
    {
        long end = State == DhcpState.Renewing ? _lease.Rebinding : _lease.End;
        return Math.Max((end - now) / 2, MinimumRenewalDelay);
    }
}
