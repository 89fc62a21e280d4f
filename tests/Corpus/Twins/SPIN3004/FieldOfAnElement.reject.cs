// expects: SPIN3004 at "points[0]"
// expects: SPIN3004 at "points[1]"
using System;
using Spin;

namespace Corpus;

/// <summary>Writes into what it was lent, by the name of one of its elements.</summary>
[Spindle]
public sealed partial class FieldOfAnElement
{
    private long _seen;

    [Handles<PointsFilled>(Guard = nameof(IsMarked))]
    private void Count(Span<Point> points)
    {
        _seen++;
    }

    private static bool IsMarked(Span<Point> points)
    {
        if (points.Length < 2)
        {
            return false;
        }

        ref Point first = ref points[0];
        if (points.Length > 4)
        {
            first = ref points[1];
        }

        first.X = 1;
        return first.Y > 8;
    }
}

/// <summary>A point.</summary>
public struct Point
{
    internal int X;
    internal int Y;
}

/// <summary>Raised where points have been filled.</summary>
[Event(Level.Strand)]
public delegate void PointsFilled(Span<Point> points);
