using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Two wheels of timers: near ones in slots of a millisecond, far ones in slots of sixty-four.</summary>
[Spindle]
public sealed partial class TimerWheels
{
    private const int Slots = 64;
    private const int Timers = 512;
    private const int None = -1;
    private const long Tick = 1_000_000;

    private struct Timer
    {
        public long Due;
        public int Next;
    }

    private readonly Timer[] _timers = new Timer[Timers];
    private readonly int[] _near = new int[Slots];
    private readonly int[] _far = new int[Slots];
    private readonly IClock _clock;
    private readonly ILog _log;
    private int _free;
    private long _now;

    public TimerWheels(IClock clock, ILog log)
    {
        _clock = clock;
        _log = log;
        _near.AsSpan().Fill(None);
        _far.AsSpan().Fill(None);
        for (int i = 0; i < Timers; i++)
        {
            _timers[i].Next = i + 1 < Timers ? i + 1 : None;
        }

        _now = clock.Nanoseconds / Tick;
    }

    [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 9801)]
    private void Arm(in Datagram datagram)
    {
        Advance(_clock.Nanoseconds / Tick);
        int timer = _free;
        if (timer == None)
        {
            return;
        }

        _free = _timers[timer].Next;
        long delay = Math.Clamp(datagram.Payload.Length, 1, Slots * Slots - 1);
        _timers[timer].Due = _now + delay;
        Link(delay < Slots ? _near : _far, delay < Slots ? (int)((_now + delay) % Slots) : (int)((_now + delay) / Slots % Slots), timer);
    }

    private void Link(int[] wheel, int slot, int timer)
    {
        _timers[timer].Next = wheel[slot];
        wheel[slot] = timer;
    }

    private void Advance(long target)
    {
        long steps = Math.Clamp(target - _now, 0, Slots);
        for (long step = 0; step < steps; step++)
        {
            _now++;
            Expire((int)(_now % Slots));
            if (_now % Slots == 0)
            {
                Cascade((int)(_now / Slots % Slots));
            }
        }
    }

    private void Expire(int slot)
    {
        int timer = _near[slot];
        _near[slot] = None;
        for (int walked = 0; walked < Timers && timer != None; walked++)
        {
            int next = _timers[timer].Next;
            _log.Write(LogLevel.Debug, "timer", timer);
            _timers[timer].Next = _free;
            _free = timer;
            timer = next;
        }
    }

    private void Cascade(int slot)
    {
        int timer = _far[slot];
        _far[slot] = None;
        for (int walked = 0; walked < Timers && timer != None; walked++)
        {
            int next = _timers[timer].Next;
            Link(_near, (int)(_timers[timer].Due % Slots), timer);
            timer = next;
        }
    }
}
