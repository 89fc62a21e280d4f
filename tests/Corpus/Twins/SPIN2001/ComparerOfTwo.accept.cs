// expects: nothing
using System;
using System.Collections.Generic;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Searches by one of two comparers.</summary>
[Spindle]
public sealed partial class ComparerOfTwo
{
    private readonly int[] _numbers = [1, 2, 3];
    private int _found;

    [Handles<DatagramArrived>]
    private void Search(in Datagram datagram) => _found = Array.BinarySearch(_numbers, 2, Backward.Instance);

    [Handles<KernelReady>]
    private void Begin() => _found = Array.BinarySearch(_numbers, 2, ByText.Instance);

    private sealed class Backward : IComparer<int>
    {
        internal static readonly Backward Instance = new();

        public int Compare(int left, int right) => right.CompareTo(left);
    }

    private sealed class ByText : IComparer<int>
    {
        internal static readonly ByText Instance = new();

        public int Compare(int left, int right) => string.CompareOrdinal(left.ToString(), right.ToString());
    }
}
