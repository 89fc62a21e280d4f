// expects: nothing
using System;
using System.Collections.Generic;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Sorts by one of two comparers.</summary>
[Spindle]
public sealed partial class ComparerOfTwo
{
    private readonly int[] _numbers = [3, 1, 2];

    [Handles<DatagramArrived>]
    private void Sort(in Datagram datagram) => Array.Sort(_numbers, Backward.Instance);

    [Handles<KernelReady>]
    private void Begin() => Array.Sort(_numbers, ByText.Instance);

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
