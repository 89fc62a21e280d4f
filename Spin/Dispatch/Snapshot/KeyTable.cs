using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Spin;

/// <summary>
/// The installed handlers that match a key, by its value: finding them costs the same however many values there are, and so does installing
/// or uninstalling one. Raises read while one change writes: each change of one value is one write.
/// </summary>
/// <typeparam name="THandler">The event.</typeparam>
/// <typeparam name="TGuard">The event's guard.</typeparam>
internal sealed class KeyTable<THandler, TGuard>
    where THandler : Delegate
    where TGuard : Delegate
{
    // Half of the buckets stay empty, so that a search ends soon; as many again are left for what is installed later.
    private const int BucketsPerValue = 2;
    private const int Room = 2;
    private const int FewestBuckets = 8;

    // 2^64 divided by the golden ratio: Knuth's multiplicative hash, vol. 3, 6.4.
    private const ulong HashFactor = 0x9E37_79B9_7F4A_7C15;
    private const int HashShift = 32;

    private readonly KeyedHandlers<THandler, TGuard>?[] _buckets;
    private int _values;

    /// <summary>Makes a table.</summary>
    /// <param name="installations">Handlers with keys, those of one value in the order in which they run.</param>
    internal KeyTable(ReadOnlySpan<Installation<THandler, TGuard>> installations)
    {
        _buckets = CreateBuckets(installations.Length);
        foreach (Installation<THandler, TGuard> installation in installations)
        {
            TryAdd(installation);
        }
    }

    /// <summary>Makes a larger table of the same handlers and one more, whose value is none of theirs.</summary>
    internal KeyTable(KeyTable<THandler, TGuard> smaller, Installation<THandler, TGuard> added)
    {
        _buckets = CreateBuckets(smaller._values + 1);
        foreach (KeyedHandlers<THandler, TGuard>? handlers in smaller._buckets)
        {
            if (handlers is { Handlers.Length: > 0 })
            {
                _buckets[IndexOf(_buckets, handlers.Key)] = handlers;
                _values++;
            }
        }

        Count = smaller.Count;
        TryAdd(added);
    }

    /// <summary>How many handlers there are.</summary>
    internal int Count { get; private set; }

    /// <summary>The handlers of a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<Installation<THandler, TGuard>> Find(long key) =>
        _buckets[IndexOf(_buckets, key)] is { } found ? found.Handlers : default;

    /// <summary>Adds a handler behind the others of its value. Within a change.</summary>
    /// <returns>False where a larger table is needed.</returns>
    internal bool TryAdd(Installation<THandler, TGuard> installation)
    {
        long key = installation.Options.Key.GetValueOrDefault();
        int index = IndexOf(_buckets, key);
        if (_buckets[index] is { } same)
        {
            Volatile.Write(ref _buckets[index], new KeyedHandlers<THandler, TGuard>(key, [.. same.Handlers, installation]));
        }
        else if ((_values + 1) * BucketsPerValue > _buckets.Length)
        {
            return false;
        }
        else
        {
            Volatile.Write(ref _buckets[index], new KeyedHandlers<THandler, TGuard>(key, [installation]));
            _values++;
        }

        Count++;
        return true;
    }

    /// <summary>Removes a handler, of which the value keeps its bucket. Within a change.</summary>
    internal void Remove(Installation<THandler, TGuard> installation)
    {
        int index = IndexOf(_buckets, installation.Options.Key.GetValueOrDefault());
        if (_buckets[index] is { } same && Array.Exists(same.Handlers, other => other == installation))
        {
            Volatile.Write(
                ref _buckets[index],
                new KeyedHandlers<THandler, TGuard>(same.Key, Array.FindAll(same.Handlers, other => other != installation)));
            Count--;
        }
    }

    /// <summary>All handlers, in the order of their installation.</summary>
    internal List<Installation<THandler, TGuard>> InOrder()
    {
        List<Installation<THandler, TGuard>> all = [];
        foreach (KeyedHandlers<THandler, TGuard>? found in _buckets)
        {
            if (found is not null)
            {
                all.AddRange(found.Handlers);
            }
        }

        all.Sort(static (one, other) => one.Sequence.CompareTo(other.Sequence));
        return all;
    }

    private static KeyedHandlers<THandler, TGuard>?[] CreateBuckets(int values) =>
        new KeyedHandlers<THandler, TGuard>?[BitOperations.RoundUpToPowerOf2((uint)Math.Max(values * BucketsPerValue * Room, FewestBuckets))];

    // The bucket of the key, or the empty one where a search for it ends.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IndexOf(KeyedHandlers<THandler, TGuard>?[] buckets, long key)
    {
        int mask = buckets.Length - 1;
        int index = (int)((unchecked((ulong)key * HashFactor) >> HashShift) & (uint)mask);
        while (buckets[index] is { } found && found.Key != key)
        {
            index = (index + 1) & mask;
        }

        return index;
    }
}
