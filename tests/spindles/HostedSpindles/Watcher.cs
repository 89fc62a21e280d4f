using Spin;

namespace HostedSpindles;

/// <summary>Is told of faults.</summary>
[Spindle]
public sealed partial class Watcher(ILog log)
{
    [Handles<HandlerFaulted>]
    private void Tell(in HandlerFault fault) => log.Write(LogLevel.Warning, fault.Handler + (fault.Disabled ? " disabled" : " faulted"));
}
