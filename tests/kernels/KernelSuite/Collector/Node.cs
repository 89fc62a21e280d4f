using System;

namespace KernelSuite.Collector;

/// <summary>A tree whose every node knows what it must contain, so that damage shows.</summary>
internal sealed class Node
{
    private const uint Salt = 0x9E37_79B9;

    private readonly uint _key;
    private readonly byte[] _payload;
    private readonly Node? _left;
    private readonly Node? _right;

    private Node(uint key, int depth)
    {
        _key = key;
        _payload = new byte[key % 61];
        _payload.AsSpan().Fill((byte)key);
        if (depth > 1)
        {
            _left = new Node(key * 2 + Salt, depth - 1);
            _right = new Node(key * 3 + Salt, depth - 1);
        }
    }

    /// <summary>Makes a full tree.</summary>
    internal static Node Tree(uint key, int depth) => new(key, depth);

    /// <summary>How many nodes are as they must be; less than there are where one is not.</summary>
    internal int Check(uint key)
    {
        if (_key != key || _payload.Length != key % 61 || _payload.AsSpan().IndexOfAnyExcept((byte)key) >= 0)
        {
            return 0;
        }

        return 1 + (_left?.Check(key * 2 + Salt) ?? 0) + (_right?.Check(key * 3 + Salt) ?? 0);
    }
}
