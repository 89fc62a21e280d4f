// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Follows a chain for as many turns as a bound has, within the steps of the contract.</summary>
[Spindle]
public sealed partial class MoreStepsThanPromised
{
    private readonly IChain _chain = new Table();
    private long _found;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        if (_chain.Find(datagram.DestinationPort) >= 0)
        {
            _found++;
        }
    }

    private interface IChain
    {
        [Effects(Effects.Reads, Steps = 2_000)]
        int Find(int key);
    }

    private sealed class Table : IChain
    {
        private readonly int[] _next = new int[256];
        private readonly int[] _key = new int[256];

        public int Find(int key)
        {
            int at = key & 255;
            Bound turns = new(64);
            while (_key[at] != key && turns.Next())
            {
                at = _next[at] & 255;
            }

            return _key[at] == key ? at : -1;
        }
    }
}
