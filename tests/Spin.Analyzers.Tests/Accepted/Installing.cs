using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Installs a handler while the kernel runs, keeps its handle, and takes it out again when it has faulted.</summary>
[Spindle]
public sealed partial class Installing(IDatagramArrivedEvent datagrams, ILog log)
{
    private const int LimitMicroseconds = 200;

    private readonly List<Installation> _all = [];
    private readonly Lock _gate = new();
    private Installation? _counting;
    private long _count;

    [Handles<KernelReady>]
    private void Begin()
    {
        _counting = datagrams.Install(Count, HasPayload, new InstallOptions(Order.First, key: 7, LimitMicroseconds));
        using (Installation once = datagrams.Install(static (in Datagram _) => { }))
        {
            log.Write(LogLevel.Debug, once.EventName);
        }

        lock (_gate)
        {
            for (int port = 8; port < 12; port++)
            {
                _all.Add(datagrams.Install(Count, options: new InstallOptions(key: port)));
            }
        }
    }

    [Handles<HandlerFaulted>]
    private void Stop(in HandlerFault fault)
    {
        _counting?.Uninstall();
        lock (_gate)
        {
            foreach (Installation installation in _all)
            {
                installation.Dispose();
            }

            _all.Clear();
        }
    }

    private void Count(in Datagram datagram) => _count++;

    private static bool HasPayload(in Datagram datagram) => datagram.Payload.Length is > 0 and < 1024 && datagram.DestinationPort != 0;
}
