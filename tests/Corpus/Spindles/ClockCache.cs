using System;
using Spin;

namespace Corpus;

/// <summary>Replaces frames by the clock algorithm: a hand goes round and spares what was used since it last passed.</summary>
[Spindle]
public sealed partial class ClockCache
{
    private const int Frames = 64;

    private readonly int[] _pages = new int[Frames];
    private readonly bool[] _referenced = new bool[Frames];
    private int _hand;
    private long _hits;
    private long _replaced;

    public ClockCache() => _pages.AsSpan().Fill(-1);

    [Handles<PageTouched>]
    private int Touch(int page)
    {
        int frame = Array.IndexOf(_pages, page);
        if (frame >= 0)
        {
            _referenced[frame] = true;
            _hits++;
            return frame;
        }

        frame = Advance();
        _pages[frame] = page;
        _referenced[frame] = true;
        _replaced++;
        return frame;
    }

    private int Advance()
    {
        for (int turn = 0; turn < 2 * Frames; turn++)
        {
            int frame = _hand;
            _hand = (_hand + 1) % Frames;
            if (!_referenced[frame])
            {
                return frame;
            }

            _referenced[frame] = false;
        }

        return _hand;
    }
}

/// <summary>Raised where a page is touched; answers with the frame that holds it.</summary>
[Event(Level.Dispatch, Fold = Fold.First, Default = -1)]
public delegate int PageTouched(int page);
