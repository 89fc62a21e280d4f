using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Spin;

/// <summary>
/// The installed handlers of one place in the order: first those without a key, then those of the raise's key, each in the order of
/// their installation. Finding a key's handlers costs the same however many keys there are.
/// </summary>
/// <typeparam name="THandler">The event.</typeparam>
/// <typeparam name="TGuard">The event's guard.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InstallationPhase<THandler, TGuard>
    where THandler : Delegate
    where TGuard : Delegate
{
    // Half of the buckets stay empty, so that a search ends soon.
    private const int BucketsPerKey = 2;

    // 2^64 divided by the golden ratio: Knuth's multiplicative hash, vol. 3, 6.4.
    private const ulong HashFactor = 0x9E37_79B9_7F4A_7C15;
    private const int HashShift = 32;

    private readonly Installation<THandler, TGuard>[] _unkeyed;
    private readonly Installation<THandler, TGuard>[] _keyed;
    private readonly KeyRange[] _buckets;

    private InstallationPhase(List<Installation<THandler, TGuard>> unkeyed, List<Installation<THandler, TGuard>> keyed)
    {
        _unkeyed = unkeyed.ToArray();
        _keyed = new Installation<THandler, TGuard>[keyed.Count];
        _buckets = keyed.Count == 0 ? [] : new KeyRange[BitOperations.RoundUpToPowerOf2((uint)(keyed.Count * BucketsPerKey))];
        FillBuckets(keyed);
    }

    /// <summary>Whether there are some without a key.</summary>
    public bool HasUnkeyed => _unkeyed.Length != 0;

    /// <summary>Whether there are some that match a key.</summary>
    public bool HasKeyed => _buckets.Length != 0;

    /// <summary>Those without a key.</summary>
    public ReadOnlySpan<Installation<THandler, TGuard>> Unkeyed => _unkeyed;

    /// <summary>Those that match a key.</summary>
    /// <param name="key">The value of the event's key field.</param>
    public ReadOnlySpan<Installation<THandler, TGuard>> Find(long key)
    {
        KeyRange[] buckets = _buckets;
        if (buckets.Length == 0)
        {
            return default;
        }

        ref readonly KeyRange range = ref buckets[IndexOf(buckets, key)];
        return new ReadOnlySpan<Installation<THandler, TGuard>>(_keyed, range.Start, range.Count);
    }

    /// <summary>Sorts out the handlers of one place.</summary>
    /// <returns>Null where there are none.</returns>
    internal static InstallationPhase<THandler, TGuard>? Create(Installation<THandler, TGuard>[] all, Order order)
    {
        List<Installation<THandler, TGuard>> unkeyed = [];
        List<Installation<THandler, TGuard>> keyed = [];
        foreach (Installation<THandler, TGuard> installation in all)
        {
            if (installation.Options.Order == order)
            {
                (installation.Options.Key is null ? unkeyed : keyed).Add(installation);
            }
        }

        return unkeyed.Count + keyed.Count == 0 ? null : new InstallationPhase<THandler, TGuard>(unkeyed, keyed);
    }

    // The bucket of the key, or the empty one where a search for it ends.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IndexOf(KeyRange[] buckets, long key)
    {
        int mask = buckets.Length - 1;
        int index = (int)((unchecked((ulong)key * HashFactor) >> HashShift) & (uint)mask);
        while (buckets[index].Count != 0 && buckets[index].Key != key)
        {
            index = (index + 1) & mask;
        }

        return index;
    }

    private void FillBuckets(List<Installation<THandler, TGuard>> keyed)
    {
        // Count, then lay the ranges out, then fill them: three passes keep each key's handlers together and in order.
        foreach (Installation<THandler, TGuard> installation in keyed)
        {
            long key = installation.Options.Key.GetValueOrDefault();
            ref KeyRange range = ref _buckets[IndexOf(_buckets, key)];
            range.Key = key;
            range.Count++;
        }

        int start = 0;
        for (int i = 0; i < _buckets.Length; i++)
        {
            _buckets[i].Start = start;
            start += _buckets[i].Count;
        }

        int[] filled = new int[_buckets.Length];
        foreach (Installation<THandler, TGuard> installation in keyed)
        {
            int bucket = IndexOf(_buckets, installation.Options.Key.GetValueOrDefault());
            _keyed[_buckets[bucket].Start + filled[bucket]++] = installation;
        }
    }
}
