using System;
using System.Collections.Generic;
using System.Linq;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// A perfect hash over the values that handlers of an event match: one multiplication, two loads and one comparison decide
/// whether any of them holds, and which. "Hash and displace": the hash's top bits choose a displacement, which is combined with further
/// bits of it to the slot; displacements are searched so that no two values share a slot.
/// </summary>
internal sealed class KeyHash
{
    /// <summary>How many bits of the hash the dispatcher uses.</summary>
    internal const int HashBits = 32;

    // Few values to a bucket and half of the slots empty: a displacement is found at once.
    private const int ValuesPerBucket = 2;
    private const int SlotsPerValue = 2;
    private const int MostAttempts = 1000;

    // Odd numbers near 2^32 and 2^64 divided by the golden ratio: Knuth's multiplicative hash, vol. 3, 6.4. Attempts add even numbers.
    private const ulong FirstMultiplier32 = 0x9E37_79B1;
    private const ulong FirstMultiplier64 = 0x9E37_79B9_7F4A_7C15;
    private const ulong MultiplierStep = 0x3C6E_F372;

    private KeyHash(ulong multiplier, int bucketBits, int slotBits, int[] displacements, int[] slots)
    {
        Multiplier = multiplier;
        BucketShift = HashBits - bucketBits;
        SlotShift = HashBits - bucketBits - slotBits;
        SlotMask = (1 << slotBits) - 1;
        Displacements = displacements;
        Slots = slots;
    }

    /// <summary>By what a key is multiplied.</summary>
    internal ulong Multiplier { get; }

    /// <summary>How far the hash is shifted to give the bucket.</summary>
    internal int BucketShift { get; }

    /// <summary>How far the hash is shifted to give the slot before its displacement.</summary>
    internal int SlotShift { get; }

    /// <summary>Which bits of that are the slot.</summary>
    internal int SlotMask { get; }

    /// <summary>For each bucket what is exclusive-ored into the slot.</summary>
    internal int[] Displacements { get; }

    /// <summary>For each slot the index of the value that it holds; an empty one holds a value whose slot is another.</summary>
    internal int[] Slots { get; }

    /// <summary>Builds the hash.</summary>
    /// <param name="values">The values, all different.</param>
    /// <param name="isWide">Whether keys have 64 bits rather than 32.</param>
    internal static KeyHash Build(IReadOnlyList<ulong> values, bool isWide)
    {
        int bucketBits = Math.Max(1, BitsFor(values.Count / ValuesPerBucket));
        int slotBits = BitsFor(values.Count * SlotsPerValue);
        ulong multiplier = isWide ? FirstMultiplier64 : FirstMultiplier32;
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (TryBuild(values, isWide, multiplier, bucketBits, slotBits) is { } hash)
            {
                return hash;
            }

            multiplier = unchecked(multiplier + MultiplierStep);
            multiplier = isWide ? multiplier : (uint)multiplier;
        }

        throw new InvalidOperationException("No perfect hash was found for the values that handlers match.");
    }

    /// <summary>The hash of a key, as generated code computes it.</summary>
    internal static uint HashOf(ulong key, ulong multiplier, bool isWide) =>
        unchecked(isWide ? (uint)((key * multiplier) >> HashBits) : (uint)key * (uint)multiplier);

    private static KeyHash? TryBuild(IReadOnlyList<ulong> values, bool isWide, ulong multiplier, int bucketBits, int slotBits)
    {
        int slotCount = 1 << slotBits;
        int[] displacements = new int[1 << bucketBits];
        int[] slots = Enumerable.Repeat(-1, slotCount).ToArray();
        var buckets = values
            .Select((value, index) => (Index: index, Hash: HashOf(value, multiplier, isWide)))
            .GroupBy(entry => (int)(entry.Hash >> (HashBits - bucketBits)))
            .OrderByDescending(static bucket => bucket.Count())
            .ThenBy(static bucket => bucket.Key);
        foreach (var bucket in buckets)
        {
            (int Index, int Slot)[] entries = bucket
                .Select(entry => (entry.Index, (int)(entry.Hash >> (HashBits - bucketBits - slotBits)) & (slotCount - 1)))
                .ToArray();
            int displacement = Enumerable.Range(0, slotCount).Where(candidate => Fits(entries, candidate, slots)).DefaultIfEmpty(-1).First();
            if (displacement < 0)
            {
                return null;
            }

            displacements[bucket.Key] = displacement;
            foreach ((int index, int slot) in entries)
            {
                slots[slot ^ displacement] = index;
            }
        }

        // A raise with the first value computes that value's own slot, so it never meets the copies that fill the empty ones.
        return new KeyHash(
            multiplier, bucketBits, slotBits, displacements, slots.Select(static index => Math.Max(index, 0)).ToArray());
    }

    private static bool Fits((int Index, int Slot)[] entries, int displacement, int[] slots)
    {
        for (int i = 0; i < entries.Length; i++)
        {
            if (slots[entries[i].Slot ^ displacement] >= 0)
            {
                return false;
            }

            for (int other = 0; other < i; other++)
            {
                if (entries[other].Slot == entries[i].Slot)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static int BitsFor(int count)
    {
        int bits = 1;
        while (1 << bits < count)
        {
            bits++;
        }

        return bits;
    }
}
