using System;
using Spin;

namespace Corpus;

/// <summary>Chooses pages to give up: second chance over a ring, dirty pages last.</summary>
[Spindle]
public sealed partial class WorkingSetPager
{
    private const int Frames = 128;

    [Flags]
    private enum Use : byte
    {
        None = 0,
        Referenced = 1,
        Dirty = 2,
        Resident = 4,
    }

    private readonly Use[] _frames = new Use[Frames];
    private int _hand;
    private long _cleaned;

    [Handles<FrameUsed>]
    private void Touch(int frame, bool writes)
    {
        if ((uint)frame < (uint)_frames.Length)
        {
            _frames[frame] |= Use.Resident | Use.Referenced | (writes ? Use.Dirty : Use.None);
        }
    }

    [Handles<FramesWanted>]
    private int Release(int wanted)
    {
        int released = 0;
        for (int pass = 0; pass < 3; pass++)
        {
            for (int step = 0; step < Frames; step++)
            {
                if (released >= wanted)
                {
                    return released;
                }

                released += TryRelease(pass) ? 1 : 0;
            }
        }

        return released;
    }

    private bool TryRelease(int pass)
    {
        int frame = _hand;
        _hand = frame + 1 < Frames ? frame + 1 : 0;
        Use use = _frames[frame];
        if ((use & Use.Resident) == Use.None)
        {
            return false;
        }

        if ((use & Use.Referenced) != Use.None)
        {
            _frames[frame] = use & ~Use.Referenced;
            return false;
        }

        if ((use & Use.Dirty) != Use.None && pass < 2)
        {
            _frames[frame] = use & ~Use.Dirty;
            _cleaned++;
            return false;
        }

        _frames[frame] = Use.None;
        return true;
    }
}

/// <summary>Raised where a frame is read or written.</summary>
[Event(Level.Dispatch, Install = Authority.Anyone)]
public delegate void FrameUsed(int frame, bool writes);

/// <summary>Raised where memory is short; handlers may not take any.</summary>
[Event(Level.Strand, Install = Authority.Anyone, Forbids = Effects.Allocates | Effects.Unbounded, Fold = Fold.Sum, Default = 0)]
public delegate int FramesWanted(int wanted);
