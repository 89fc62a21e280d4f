using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>Calls another spindle through a port. Its name comes before the other's, its activation after it.</summary>
/// <param name="counter">The other spindle.</param>
[Spindle]
public sealed partial class Caller(ICounter counter)
{
    private const int SlowMilliseconds = 60;
    private const int Megabyte = 1 << 20;

    private long _last;
    private bool _tried;
    private byte[] _memory = [];

    /// <summary>What the last call gave.</summary>
    internal long Last => Volatile.Read(ref _last);

    /// <summary>Whether somebody was there.</summary>
    internal bool Tried => Volatile.Read(ref _tried);

    /// <summary>What it holds; it is never the other spindle itself.</summary>
    internal ICounter Held => counter;

    /// <summary>The memory that it got.</summary>
    internal int Bytes => _memory.Length;

    [Handles<Called>]
    private void Call(CalledWay way)
    {
        switch (way)
        {
            case CalledWay.Add:
                Volatile.Write(ref _last, counter.Add());
                break;
            case CalledWay.Try:
                Volatile.Write(ref _tried, counter.TryAdd());
                break;
            case CalledWay.Slowly:
                int time = SlowMilliseconds;
                counter.AddSlowly(in time);
                break;
            case CalledWay.Allocate:
                _memory = counter.Allocate(Megabyte);
                break;
            default:
                counter.Hang();
                break;
        }
    }
}
