using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>One neighbour in the cache.</summary>
internal struct Neighbour
{
    /// <summary>What is known of it.</summary>
    internal NeighbourState State;

    /// <summary>Its address.</summary>
    internal Ipv4Address Address;

    /// <summary>Its station, where known.</summary>
    internal MacAddress Station;

    /// <summary>When it was last heard, or first asked for, in nanoseconds since boot.</summary>
    internal long Since;

    /// <summary>When a request for it may be sent again, in nanoseconds since boot.</summary>
    internal long NextRequest;

    /// <summary>How many requests were sent since it was last heard.</summary>
    internal int Requests;

    /// <summary>The queue's slot that holds a packet for it, or <see cref="NeighbourQueue.None"/>.</summary>
    internal int Queued;
}
