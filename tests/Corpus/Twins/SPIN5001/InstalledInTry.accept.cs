// expects: nothing
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
            _installation = stopped.Install(See);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void See(int machine)
    {
    }
}
