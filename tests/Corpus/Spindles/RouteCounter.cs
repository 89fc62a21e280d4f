using System.Numerics;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>
/// Counts datagrams by the route that leads back to their sender. Routes lie in a tree that another strand may be changing: a lookup
/// takes as many steps as it promises, and gives up where the tree is deeper.
/// </summary>
[Spindle]
public sealed partial class RouteCounter(ILog log)
{
    private const int Routes = 16;

    private readonly IRoutes _routes = new PrefixTree();
    private readonly long[] _counts = new long[Routes];
    private long _lost;

    [Handles<KernelReady>]
    private void Begin()
    {
        _routes.TryAdd(0x0A00_0000, 8, 1);
        _routes.TryAdd(0x0A01_0000, 16, 2);
        _routes.TryAdd(0xC0A8_0000, 16, 3);
        log.Write(LogLevel.Information, "routes are in place");
    }

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        int route = _routes.Find(datagram.Source.Address.Value);
        if (route == 0)
        {
            _lost++;
            return;
        }

        _counts[route & (Routes - 1)]++;
    }

    /// <summary>What handlers may rely on, whichever table is behind it.</summary>
    private interface IRoutes
    {
        /// <summary>The route of an address, 0 for none.</summary>
        [Effects(Effects.Reads, Steps = 2_500)]
        int Find(uint address);

        /// <summary>Adds a route for all addresses that begin alike.</summary>
        [Effects(Effects.Reads | Effects.Writes, Steps = 3_000)]
        bool TryAdd(uint prefix, int length, int route);
    }

    private sealed class PrefixTree : IRoutes
    {
        private const int Nodes = 256;
        private const int Deepest = 32;

        private readonly int[] _zero = new int[Nodes];
        private readonly int[] _one = new int[Nodes];
        private readonly int[] _route = new int[Nodes];
        private int _taken = 1;

        public int Find(uint address)
        {
            int best = 0;
            int node = 0;
            Bound turns = new(Deepest + 1);
            do
            {
                best = _route[node] != 0 ? _route[node] : best;
                node = (address & 0x8000_0000) != 0 ? _one[node] : _zero[node];
                address = BitOperations.RotateLeft(address, 1);
            }
            while (node != 0 && turns.Next());
            return best;
        }

        public bool TryAdd(uint prefix, int length, int route)
        {
            int node = 0;
            for (int bit = 0; bit < length && bit < Deepest; bit++)
            {
                int[] side = (prefix & 0x8000_0000) != 0 ? _one : _zero;
                if (side[node] == 0)
                {
                    if (_taken == Nodes)
                    {
                        return false;
                    }

                    side[node] = _taken++;
                }

                node = side[node];
                prefix = BitOperations.RotateLeft(prefix, 1);
            }

            _route[node] = route;
            return true;
        }
    }
}
