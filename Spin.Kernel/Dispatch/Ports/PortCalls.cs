using System;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Dispatch;

/// <summary>The ports that a strand is inside of, outermost first. Part of each strand, so that a call allocates nothing.</summary>
internal struct PortCalls
{
    /// <summary>How deep ports call ports.</summary>
    internal const int Depth = 8;

    private Ports _ports;
    private int _count;

    /// <summary>The innermost; null where it is inside of none.</summary>
    internal readonly ServicePort? Innermost => _count == 0 ? null : _ports[_count - 1];

    /// <summary>A call begins.</summary>
    /// <exception cref="InvalidOperationException">Ports call ports too deep; nothing has begun.</exception>
    internal void Enter(ServicePort port)
    {
        if (_count == Depth)
        {
            throw new InvalidOperationException("Ports call ports too deep.");
        }

        _ports[_count++] = port;
    }

    /// <summary>The innermost call ends.</summary>
    internal void Leave() => _ports[--_count] = null;

    /// <summary>Whether some call is one to a spindle.</summary>
    internal readonly bool Lead(int exporter)
    {
        for (int index = 0; index < _count; index++)
        {
            if (_ports[index]?.Exporter == exporter)
            {
                return true;
            }
        }

        return false;
    }

    [InlineArray(Depth)]
    private struct Ports
    {
        private ServicePort? _first;
    }
}
