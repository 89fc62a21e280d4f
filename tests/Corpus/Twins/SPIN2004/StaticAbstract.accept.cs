// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Recurses through a type argument.</summary>
[Spindle]
public sealed partial class StaticAbstract
{
    private int _depth;

    [Handles<DatagramArrived>]
    private void Work(in Datagram datagram)
    {
        _depth = Down<Step>(datagram.Payload.Length);
    }

    internal static int Down<TStep>(int left)
        where TStep : IStep => left <= 0 ? 0 : TStep.Next(left - 1);
}

/// <summary>One step.</summary>
internal interface IStep
{
    static abstract int Next(int left);
}

/// <summary>A step that goes on.</summary>
internal sealed class Step : IStep
{
    public static int Next(int left) => left;
}
