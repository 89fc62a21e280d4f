// expects: SPIN5001 at "made = stopped.Install(See)"
using System;
using Spin;

namespace Corpus;

/// <summary>Raised when a machine stops.</summary>
[Event(Level.Strand, Install = Authority.Anyone)]
public delegate void Stopped(int machine);

/// <summary>Looks where it is let.</summary>
[Spindle]
public sealed partial class Onlooker(IStoppedEvent stopped)
{
    private Installation? _installation;
    private bool _isIn;

    [Handles<KernelReady>]
    private void Begin() => _isIn = TryInstall();

    private bool TryInstall()
    {
        try
        {
            Installation made = stopped.Install(See);
            Check();
            _installation = made;
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void Check()
    {
        if (_isIn)
        {
            throw new UnauthorizedAccessException();
        }
    }

    private static void See(int machine)
    {
    }
}
