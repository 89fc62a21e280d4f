using System;

namespace Spin.Kernel.Machine;

/// <summary>
/// The generator and where its seed comes from. Sources are asked when a key is used up: every time until each has delivered once,
/// then after every <see cref="ReseedInterval"/> bytes. Its owner serialises calls.
/// </summary>
/// <param name="sources">Where seed comes from.</param>
internal sealed class RandomPool(EntropySource[] sources)
{
    /// <summary>Bytes handed out between two reseeds.</summary>
    internal const int ReseedInterval = 1 << 20;

    private readonly RandomStream _stream = new();
    private readonly bool[] _delivered = new bool[sources.Length];
    private int _untilReseed;

    /// <summary>Seed received from sources so far, in bytes.</summary>
    internal long SeedBytes { get; private set; }

    /// <summary>Whether a whole key's worth of seed has been mixed in: before that, what comes out may be guessed.</summary>
    internal bool IsSeeded => SeedBytes >= RandomStream.KeySize;

    /// <summary>How many bytes <see cref="Take"/> hands out at once.</summary>
    internal int Next(int wanted) => Math.Min(wanted, _stream.IsEmpty ? RandomStream.OutputPerKey : _stream.Left);

    /// <summary>Mixes in what helps but does not count as random: the time, an address.</summary>
    internal void Stir(ReadOnlySpan<byte> salt) => _stream.Mix(salt);

    /// <summary>Asks every source once.</summary>
    internal void Reseed()
    {
        Span<byte> seed = stackalloc byte[RandomStream.KeySize];
        bool all = true;
        for (int index = 0; index < sources.Length; index++)
        {
            int count = sources[index].Fill(seed);
            _stream.Mix(seed[..count]);
            SeedBytes += count;
            _delivered[index] |= count > 0;
            all &= _delivered[index];
        }

        seed.Clear();
        _untilReseed = all ? ReseedInterval : 0;
    }

    /// <summary>Fills a buffer of a length that <see cref="Next"/> allows.</summary>
    internal void Take(Span<byte> output)
    {
        if (_stream.IsEmpty && _untilReseed <= 0)
        {
            Reseed();
        }

        _stream.Take(output);
        _untilReseed -= output.Length;
    }
}
