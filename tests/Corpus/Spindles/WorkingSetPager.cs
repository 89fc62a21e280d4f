using System.Threading;
using Spin;

namespace Corpus;

/// <summary>Chooses pages to give up: second chance over a ring, dirty pages last.</summary>
[Spindle]
public sealed partial class WorkingSetPager
{
    private const int Frames = 128;

    // What a frame's word says; frames are touched while others are released.
    private const int None = 0;
    private const int Referenced = 1;
    private const int Dirty = 2;
    private const int Resident = 4;

    private readonly int[] _frames = new int[Frames];
    private int _hand;
    private long _cleaned;

    [Handles<FrameUsed>]
    private void Touch(int frame, bool writes)
    {
        if ((uint)frame < (uint)_frames.Length)
        {
            Interlocked.Or(ref _frames[frame], Resident | Referenced | (writes ? Dirty : None));
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
        int use = Volatile.Read(ref _frames[frame]);
        if ((use & Resident) == None)
        {
            return false;
        }

        if ((use & Referenced) != None)
        {
            Interlocked.And(ref _frames[frame], ~Referenced);
            return false;
        }

        if ((use & Dirty) != None && pass < 2)
        {
            Interlocked.And(ref _frames[frame], ~Dirty);
            _cleaned++;
            return false;
        }

        return Interlocked.CompareExchange(ref _frames[frame], None, use) == use;
    }
}

/// <summary>Raised where a frame is read or written.</summary>
[Event(Level.Dispatch, Install = Authority.Anyone)]
public delegate void FrameUsed(int frame, bool writes);

/// <summary>Raised where memory is short; handlers may not take any.</summary>
[Event(Level.Strand, Install = Authority.Anyone, Forbids = Effects.Allocates | Effects.Unbounded, Fold = Fold.Sum, Default = 0)]
public delegate int FramesWanted(int wanted);
