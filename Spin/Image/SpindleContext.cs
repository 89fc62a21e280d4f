namespace Spin;

/// <summary>The identity of a spindle in a running kernel: services are attenuated to it, memory and faults are charged to it.</summary>
public sealed class SpindleContext
{
    internal SpindleContext(int number, SpindleDescriptor descriptor)
    {
        Number = number;
        Descriptor = descriptor;
    }

    /// <summary>The spindle's number in the image.</summary>
    internal int Number { get; }

    /// <summary>What is known of it since the build.</summary>
    internal SpindleDescriptor Descriptor { get; }

    /// <summary>The spindle's name.</summary>
    public string Name => Descriptor.Name;
}
