using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>A generic open-addressing map whose key is compared through a constraint.</summary>
[Spindle]
public sealed partial class HashProbe
{
    private sealed class Map<TKey>(int capacity) where TKey : struct, IEquatable<TKey>
    {
        private readonly TKey[] _keys = new TKey[capacity];
        private readonly long[] _values = new long[capacity];
        private readonly bool[] _used = new bool[capacity];

        public bool TryIncrement(TKey key)
        {
            int slot = (int)((uint)key.GetHashCode() % (uint)_keys.Length);
            for (int probe = 0; probe < _keys.Length; probe++)
            {
                if (!_used[slot])
                {
                    _used[slot] = true;
                    _keys[slot] = key;
                }

                if (_keys[slot].Equals(key))
                {
                    _values[slot]++;
                    return true;
                }

                slot = slot + 1 == _keys.Length ? 0 : slot + 1;
            }

            return false;
        }
    }

    private readonly Map<Ipv4Address> _senders = new(1024);
    private long _lost;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _lost += _senders.TryIncrement(datagram.Source.Address) ? 0 : 1;
}
