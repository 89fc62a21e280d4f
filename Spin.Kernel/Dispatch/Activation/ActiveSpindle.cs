namespace Spin.Kernel.Dispatch;

/// <summary>A spindle in a running kernel.</summary>
/// <param name="context">Its identity.</param>
internal sealed class ActiveSpindle(SpindleContext context)
{
    private volatile SpindleState _state;

    /// <summary>Its identity.</summary>
    internal SpindleContext Context { get; } = context;

    /// <summary>What is known of it since the build.</summary>
    internal SpindleDescriptor Descriptor => Context.Descriptor;

    /// <summary>Its instance; null where there is none.</summary>
    internal object? Instance { get; set; }

    /// <summary>Where it is in its life.</summary>
    internal SpindleState State
    {
        get => _state;
        set => _state = value;
    }
}
