using System;
using System.Threading;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Net;

/// <summary>
/// Takes frames from a card in budgets: the card's interrupt is off while there are frames, and on while there are none, so that a
/// flood costs no interrupts and leaves the processor to others between two budgets. Runs on one Dispatch worker at a time.
/// </summary>
internal sealed class NetworkReceiver(NetworkDevice device, NetworkStack stack)
{
    private bool _isHoldingFrame;
    private int _isTickDue;
    private long _abandoned;

    /// <summary>Frames whose handler never came back: its worker was abandoned, and the frame was taken back from it.</summary>
    internal long Abandoned => _abandoned;

    /// <summary>Asks for the protocols' timers to be looked at by the next poll. Interrupt-safe.</summary>
    internal void RequestTick() => Volatile.Write(ref _isTickDue, 1);

    /// <summary>Handles frames, and the timers where they are due.</summary>
    /// <param name="budget">How many frames at the most.</param>
    /// <returns>Whether there may be more.</returns>
    internal bool Poll(int budget)
    {
        device.DisableReceiveInterrupt();
        if (_isHoldingFrame)
        {
            _abandoned++;
            Release();
        }

        if (Interlocked.Exchange(ref _isTickDue, 0) != 0)
        {
            stack.Tick();
        }

        for (int handled = 0; handled < budget; handled++)
        {
            if (!TryHandle())
            {
                // A frame may have come after the last look and before the interrupt was on: it does not interrupt any more.
                device.EnableReceiveInterrupt();
                if (!TryHandle())
                {
                    return false;
                }

                device.DisableReceiveInterrupt();
            }
        }

        return true;
    }

    private bool TryHandle()
    {
        if (!device.TryReceive(out ReadOnlySpan<byte> frame))
        {
            return false;
        }

        _isHoldingFrame = true;
        stack.Receive(frame);
        Release();
        return true;
    }

    private void Release()
    {
        device.ReleaseReceived();
        _isHoldingFrame = false;
    }
}
