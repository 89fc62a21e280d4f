// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Resets its counter in the filter of a handler.</summary>
[Spindle]
public sealed partial class FilterThatResets
{
    private long _sum;

    [Handles<Checked>]
    private void Add(int number)
    {
        for (int i = 0; i < 10; i++)
        {
            try
            {
                _sum += 10 / number;
            }
           catch (DivideByZeroException) when (i == 0)
            {
                _sum++;
            }
        }
    }
}

/// <summary>Raised for each number; must end in bounded time.</summary>
[Event(Level.Strand, Forbids = Effects.Unbounded)]
public delegate void Checked(int number);
