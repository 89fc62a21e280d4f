using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

namespace KernelSuite.Collector;

/// <summary>One strand's work: object graphs that know what they must contain, exceptions that carry what was thrown.</summary>
/// <param name="seed">Makes its work its own.</param>
internal sealed class StressWorker(uint seed)
{
    private const int KeptTrees = 12;
    private const int MostDepth = 9;
    private const int RoundsPerCollection = 97;
    private const int ThrowDepth = 5;
    private const uint Multiplier = 1664525;
    private const uint Increment = 1013904223;

    private readonly Node?[] _trees = new Node?[KeptTrees];
    private readonly (uint Key, int Depth)[] _expected = new (uint, int)[KeptTrees];
    private readonly Dictionary<string, byte[]> _table = [];
    private readonly ConditionalWeakTable<Node, byte[]> _attached = [];
    private readonly uint _seed = seed;
    private uint _state = seed;
    private int _stop;

    /// <summary>What went wrong first; empty where nothing did.</summary>
    internal string Failure { get; private set; } = "";

    /// <summary>How many rounds were done.</summary>
    internal long Rounds { get; private set; }

    /// <summary>Asks for the end.</summary>
    internal void Stop() => Volatile.Write(ref _stop, 1);

    /// <summary>Works until <see cref="Stop"/>, or until something is wrong.</summary>
    internal void Run()
    {
        try
        {
            while (Volatile.Read(ref _stop) == 0)
            {
                Round();
                Rounds++;
            }
        }
        catch (Exception exception)
        {
            Failure = exception.Message;
        }
    }

    private void Round()
    {
        uint key = Next();
        int slot = (int)(key % KeptTrees);
        CheckTree(slot);
        int depth = 1 + (int)(Next() % MostDepth);
        Node tree = Node.Tree(key, depth);
        _trees[slot] = tree;
        _expected[slot] = (key, depth);
        _attached.Add(tree, Filled(key, 40));
        Remember(key);
        Catch(key);
        if (key % 64 == 0)
        {
            CheckFilled(Filled(key, 60_000), key);
        }

        if (Rounds % RoundsPerCollection == 0)
        {
            GC.Collect();
        }
    }

    private void CheckTree(int slot)
    {
        if (_trees[slot] is { } tree)
        {
            (uint key, int depth) = _expected[slot];
            Check.Equal((1 << depth) - 1, tree.Check(key));
            Check.True(_attached.TryGetValue(tree, out byte[]? bytes), "what is attached to a live tree");
            CheckFilled(bytes!, key);
        }
    }

    private void Remember(uint key)
    {
        string name = $"{_seed}-{key % 500}";
        if (_table.TryGetValue(name, out byte[]? known))
        {
            CheckFilled(known, known[0]);
        }

        _table[name] = Filled(key, 1 + (int)(key % 300));
    }

    private static void Catch(uint key)
    {
        string message = $"thrown {key}";
        bool ran = false;
        try
        {
            Throw(message, ThrowDepth, ref ran);
        }
        catch (InvalidOperationException exception) when (exception.Message == message)
        {
            Check.True(ran, "a finally block that ran");
            return;
        }

        throw new InvalidOperationException("Nothing was caught.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Throw(string message, int depth, ref bool ran)
    {
        try
        {
            if (depth == 0)
            {
                throw new InvalidOperationException(message);
            }

            Throw(message, depth - 1, ref ran);
        }
        finally
        {
            ran = true;
        }
    }

    private static byte[] Filled(uint key, int length)
    {
        byte[] bytes = new byte[length];
        Check.True(bytes.AsSpan().IndexOfAnyExcept((byte)0) < 0, "a new array of zeros");
        bytes.AsSpan().Fill((byte)key);
        return bytes;
    }

    private static void CheckFilled(byte[] bytes, uint key) =>
        Check.True(bytes.AsSpan().IndexOfAnyExcept((byte)key) < 0, "an array as it was filled");

    private uint Next() => _state = _state * Multiplier + Increment;
}
