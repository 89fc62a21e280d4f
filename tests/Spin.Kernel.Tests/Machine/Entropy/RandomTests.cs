using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Spin.Kernel.Machine;
using Xunit;

namespace Spin.Kernel.Tests.Machine.Entropy;

public sealed class RandomTests
{
    [Fact]
    public void The_first_output_under_the_zero_key_is_the_standards_stream_after_the_next_key()
    {
        byte[] output = new byte[32];
        new RandomStream().Take(output);
        Assert.Equal("da41597c5157488d7724e03fb8d84a376a43b8f41518a11cc387b669b2ee6586", Convert.ToHexStringLower(output));
    }

    [Fact]
    public void What_was_handed_out_is_no_longer_in_memory()
    {
        RandomStream stream = new();
        byte[] output = new byte[64];
        stream.Take(output);
        byte[] buffer = Field<byte[]>(stream, "_buffer");
        Assert.Equal(-1, buffer.AsSpan().IndexOf(output.AsSpan(0, 8)));
        Assert.All(buffer[..96], value => Assert.Equal(0, value));
    }

    [Fact]
    public void The_key_never_lies_in_the_output_buffer_and_changes_with_every_refill()
    {
        RandomStream stream = new();
        byte[] output = new byte[RandomStream.OutputPerKey];
        HashSet<string> keys = [];
        for (int refill = 0; refill < 10; refill++)
        {
            stream.Take(output);
            Assert.True(stream.IsEmpty);
            Assert.True(keys.Add(string.Join(',', Field<uint[]>(stream, "_key"))));
        }
    }

    [Fact]
    public void Output_depends_on_all_seed_and_on_its_order()
    {
        byte[] one = new byte[40];
        one[39] = 1;
        byte[] other = new byte[40];
        other[0] = 1;
        string[] outputs = [After(), After(new byte[40]), After(one), After(other), After(one, other), After(other, one)];
        Assert.Equal(outputs.Length, outputs.Distinct().Count());
    }

    [Fact]
    public void Pieces_join_to_the_same_stream_as_one_request()
    {
        byte[] whole = new byte[RandomStream.OutputPerKey];
        new RandomStream().Take(whole);
        RandomStream stream = new();
        byte[] pieces = new byte[RandomStream.OutputPerKey];
        stream.Take(pieces.AsSpan(0, 1));
        stream.Take(pieces.AsSpan(1, 100));
        stream.Take(pieces.AsSpan(101));
        Assert.Equal(whole, pieces);
    }

    [Fact]
    public void Sources_are_asked_at_every_key_until_each_has_delivered_and_then_seldom()
    {
        FakeSource fast = new(1) { Available = int.MaxValue };
        FakeSource slow = new(2);
        RandomPool pool = new([fast, slow]);
        Use(pool, RandomStream.OutputPerKey * 3);
        Assert.Equal(3, slow.Asked);
        slow.Available = 64;
        Use(pool, RandomStream.OutputPerKey * 100);
        Assert.Equal(4, slow.Asked);
        Use(pool, RandomPool.ReseedInterval);
        Assert.Equal(5, slow.Asked);
    }

    [Fact]
    public void The_pool_counts_as_seeded_after_a_whole_key_of_seed()
    {
        FakeSource source = new(7) { Available = RandomStream.KeySize - 1 };
        RandomPool pool = new([source]);
        pool.Stir([1, 2, 3]);
        pool.Reseed();
        Assert.False(pool.IsSeeded);
        source.Available = 1;
        pool.Reseed();
        Assert.True(pool.IsSeeded);
    }

    [Fact]
    public void Bits_are_even_and_bytes_are_spread()
    {
        RandomStream stream = new();
        byte[] piece = new byte[RandomStream.OutputPerKey];
        int[] counts = new int[256];
        const int Pieces = 2000;
        for (int round = 0; round < Pieces; round++)
        {
            stream.Take(piece);
            foreach (byte value in piece)
            {
                counts[value]++;
            }
        }

        // Chi square with 255 degrees of freedom: its mean is 255, its deviation 22.6; the stream is fixed, so is the result.
        double expected = (double)Pieces * piece.Length / counts.Length;
        Assert.InRange(counts.Sum(count => (count - expected) * (count - expected) / expected), 170, 340);
    }

    private static void Use(RandomPool pool, int bytes)
    {
        byte[] buffer = new byte[RandomStream.OutputPerKey];
        while (bytes > 0)
        {
            int piece = pool.Next(Math.Min(bytes, buffer.Length));
            pool.Take(buffer.AsSpan(0, piece));
            bytes -= piece;
        }
    }

    private static string After(params byte[][] seeds)
    {
        RandomStream stream = new();
        foreach (byte[] seed in seeds)
        {
            stream.Mix(seed);
        }

        byte[] output = new byte[16];
        stream.Take(output);
        return Convert.ToHexString(output);
    }

    private static T Field<T>(object owner, string name) =>
        (T)owner.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(owner)!;
}
