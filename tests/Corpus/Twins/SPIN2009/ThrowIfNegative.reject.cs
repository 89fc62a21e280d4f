// expects: SPIN2009 at "ArgumentOutOfRangeException.ThrowIfNegative"
using System;
using Spin;

namespace Corpus;

/// <summary>Lets the class library throw.</summary>
[Spindle]
public sealed partial class ThrowIfNegative
{
    private long _sum;

    [Handles<Ticked>]
    private void Add(int number)
    {
       ArgumentOutOfRangeException.ThrowIfNegative(number);
        _sum += number;
    }
}

/// <summary>Raised by an interrupt.</summary>
[Event(Level.Interrupt)]
public delegate void Ticked(int number);
