// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Routes.</summary>
[Spindle]
public sealed partial class Router
{
    private int _routed;

    [Handles<PortRouted>]
    private int Route(int port) => _routed++;

    [Handles<PortRouted>(Order = Order.First), Match("port", 7)]
    private int RouteSpecially(int port) => _routed--;
}

/// <summary>Raised to route a port.</summary>
[Event(Level.Dispatch, Fold = Fold.First, Default = 0, Key = "port")]
public delegate int PortRouted(int port);
