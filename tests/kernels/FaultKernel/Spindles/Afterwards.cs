using System;
using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>Handles after the raise.</summary>
[Spindle]
public sealed partial class Afterwards(IStrands strands)
{
    private volatile int _noted;
    private long _turns;

    /// <summary>How many it has noted.</summary>
    internal int Noted => _noted;

    /// <summary>The last.</summary>
    internal string Last { get; private set; } = string.Empty;

    [Handles<Mailed>(Async = true, Capacity = 4, LimitMicroseconds = 30_000)]
    private void Handle(MailedWay what, string text)
    {
        switch (what)
        {
            case MailedWay.Sleep:
                strands.Sleep(20);
                break;
            case MailedWay.Throw:
                throw new InvalidOperationException(text);
            case MailedWay.Turn:
                Turn();
                break;
            case MailedWay.Hang:
                try
                {
                    Turn();
                }
                finally
                {
                    Turn();
                }

                break;
        }

        Last = text + new string('.', 3);
        _noted++;
    }

    private void Turn()
    {
        for (long turn = 0; turn < long.MaxValue; turn++)
        {
            Volatile.Write(ref _turns, turn);
        }
    }
}
