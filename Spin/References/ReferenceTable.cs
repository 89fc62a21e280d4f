using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Spin;

/// <summary>
/// What one holder outside of the kernel, a user process say, holds references to, by numbers: an object cannot be handed out, a number
/// can. The same object has the same number for as long as it is in the table. A number that was guessed, has been given back, belongs
/// to another holder or to a table of another type finds nothing.
/// </summary>
/// <remarks>
/// A number is the place in the table, 16 bits, and the stamp that the place has had since it was taken, 48 bits that begin anywhere and never
/// come again. Tables are told apart by their stamps alone: each is given a seed of its own.
/// </remarks>
/// <typeparam name="T">The type of the objects.</typeparam>
public sealed class ReferenceTable<T>
    where T : class
{
    /// <summary>The number that never finds anything.</summary>
    public const long None = 0;

    /// <summary>The most places that a table can have.</summary>
    public const int MostPlaces = 1 << PlaceBits;

    private const int PlaceBits = 16;
    private const long PlaceMask = MostPlaces - 1;
    private const long StampStep = MostPlaces;
    private const int Free = -1;
    private const int BucketsPerPlace = 2;

    private readonly Lock _gate = new();
    private readonly Entry[] _entries;
    private readonly int[] _buckets;
    private long _stamp;
    private int _firstFree;
    private int _taken;

    /// <summary>Makes a table, with room for so many objects. Nothing is allocated afterwards.</summary>
    /// <param name="places">How many.</param>
    /// <param name="seed">Random bits, others for each table: 64 of <see cref="IRandom.Next"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no places, or more than <see cref="MostPlaces"/>.</exception>
    [Effects(Effects.Allocates | Effects.Throws)]
    public ReferenceTable(int places, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(places);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places, MostPlaces);
        _entries = new Entry[places];
        _buckets = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(places * BucketsPerPlace))];
        Array.Fill(_buckets, Free);
        _stamp = (long)seed & ~PlaceMask;
        for (int place = 0; place < places; place++)
        {
            _entries[place].NextFree = place + 1 < places ? place + 1 : Free;
        }
    }

    /// <summary>How many objects are in the table.</summary>
    [Effects(Effects.Reads)]
    public int Count => Volatile.Read(ref _taken);

    /// <summary>Gives an object a number, or finds the one that it has. Strand level.</summary>
    /// <param name="value">The object.</param>
    /// <param name="number">Its number.</param>
    /// <returns>False where the table is full.</returns>
    [Effects(Effects.Blocks | Effects.Throws | Effects.Writes)]
    public bool TryExternalize(T value, out long number)
    {
        ArgumentNullException.ThrowIfNull(value);
        lock (_gate)
        {
            int bucket = FindBucket(value);
            int place = _buckets[bucket];
            if (place != Free)
            {
                number = _entries[place].Number;
                return true;
            }

            number = None;
            if (_firstFree == Free)
            {
                return false;
            }

            place = _firstFree;
            ref Entry entry = ref _entries[place];
            _firstFree = entry.NextFree;
            _buckets[bucket] = place;
            number = NextNumber(place);
            entry.Value = value;
            Volatile.Write(ref entry.Number, number);
            Volatile.Write(ref _taken, _taken + 1);
            return true;
        }
    }

    /// <summary>Finds the object that a number stands for. Interrupt-safe; takes the same time whatever the table holds.</summary>
    /// <param name="number">The number, from whomever.</param>
    /// <returns>Null where it stands for none.</returns>
    [Effects(Effects.Reads)]
    public T? Find(long number)
    {
        long place = number & PlaceMask;
        if (place >= _entries.Length || number == None)
        {
            return null;
        }

        ref Entry entry = ref _entries[place];
        if (Volatile.Read(ref entry.Number) != number)
        {
            return null;
        }

        T? value = Volatile.Read(ref entry.Value);
        return Volatile.Read(ref entry.Number) == number ? value : null; // given back meanwhile, and its place perhaps taken again
    }

    /// <summary>Takes a number out of use: it never stands for anything again. Strand level.</summary>
    /// <param name="number">The number, from whomever.</param>
    /// <returns>What it stood for, or null.</returns>
    [Effects(Effects.Blocks | Effects.Writes)]
    public T? Remove(long number)
    {
        lock (_gate)
        {
            T? value = Find(number);
            if (value is not null)
            {
                int place = (int)(number & PlaceMask);
                ClearBucket(FindBucket(value));
                ref Entry entry = ref _entries[place];
                Volatile.Write(ref entry.Number, None);
                Volatile.Write(ref entry.Value, null);
                entry.NextFree = _firstFree;
                _firstFree = place;
                Volatile.Write(ref _taken, _taken - 1);
            }

            return value;
        }
    }

    private long NextNumber(int place)
    {
        _stamp = unchecked(_stamp + StampStep);
        long number = _stamp | (uint)place;
        if (number == None)
        {
            _stamp = StampStep;
            number = _stamp;
        }

        return number;
    }

    /// <summary>The bucket of an object; where it has none, the one that it would get.</summary>
    private int FindBucket(T value)
    {
        int mask = _buckets.Length - 1;
        int bucket = RuntimeHelpers.GetHashCode(value) & mask;
        while (_buckets[bucket] != Free && _entries[_buckets[bucket]].Value != value)
        {
            bucket = (bucket + 1) & mask;
        }

        return bucket;
    }

    /// <summary>Empties a bucket, and moves those behind it up that a search for them would now miss.</summary>
    private void ClearBucket(int bucket)
    {
        int mask = _buckets.Length - 1;
        int hole = bucket;
        for (int next = (hole + 1) & mask; _buckets[next] != Free; next = (next + 1) & mask)
        {
            int home = RuntimeHelpers.GetHashCode(_entries[_buckets[next]].Value!) & mask;
            if (((next - home) & mask) >= ((next - hole) & mask))
            {
                _buckets[hole] = _buckets[next];
                hole = next;
            }
        }

        _buckets[hole] = Free;
    }

    private struct Entry
    {
        internal T? Value;
        internal long Number;
        internal int NextFree;
    }
}
