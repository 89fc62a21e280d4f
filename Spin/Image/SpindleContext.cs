using System.Threading;

namespace Spin;

/// <summary>The identity of a spindle in a running kernel: services are attenuated to it, memory and faults are charged to it.</summary>
public sealed class SpindleContext
{
    private bool _hasEnded;

    internal SpindleContext(int number, SpindleDescriptor descriptor)
    {
        Number = number;
        Descriptor = descriptor;
        Meters = new SpindleMeters(descriptor.Quota);
    }

    /// <summary>The spindle's number in the image.</summary>
    internal int Number { get; }

    /// <summary>What is known of it since the build.</summary>
    internal SpindleDescriptor Descriptor { get; }

    /// <summary>What survives its instances.</summary>
    internal SpindleStates States { get; } = new();

    /// <summary>What it has of all that its quota limits.</summary>
    internal SpindleMeters Meters { get; }

    /// <summary>Whether it has ended, or is about to: it gets hold of nothing any more, until it is started again.</summary>
    internal bool HasEnded
    {
        get => Volatile.Read(ref _hasEnded);
        set => Volatile.Write(ref _hasEnded, value);
    }

    /// <summary>The spindle's name.</summary>
    public string Name => Descriptor.Name;
}
