namespace Spin.Kernel.Boot;

/// <summary>
/// The parts that the image has asked for. They are constructed here and nowhere else: of one that no image asks for the compiler
/// sees no object, and leaves its methods out with all that only they use.
/// </summary>
internal sealed class ImageParts : KernelParts
{
    /// <summary>The parts of the image that runs. Nothing is in it before <see cref="Ask"/>.</summary>
    internal static ImageParts Current { get; } = new();

    /// <summary>Devices and random numbers; null where the image has none.</summary>
    internal DeviceStart? Devices { get; private set; }

    /// <summary>The network; null where the image has none.</summary>
    internal NetworkStart? Network { get; private set; }

    /// <summary>The shell; null where the image has none.</summary>
    internal ShellStart? Shell { get; private set; }

    /// <summary>Recovery; null where the image has none.</summary>
    internal RecoveryStart? Recovery { get; private set; }

    /// <summary>The trace; null where the image has none.</summary>
    internal TraceStart? Trace { get; private set; }

    /// <summary>Asks the image.</summary>
    internal static ImageParts Ask(KernelImage image)
    {
        image.AddParts(Current);
        return Current;
    }

    /// <inheritdoc/>
    public override void AddRandom() => Devices ??= new DeviceStart();

    /// <inheritdoc/>
    public override void AddNetwork()
    {
        AddRandom();
        Network ??= new NetworkStart(Devices!);
    }

    /// <inheritdoc/>
    public override void AddShell() => Shell ??= new ShellStart();

    /// <inheritdoc/>
    public override void AddRecovery() => Recovery ??= new RecoveryStart();

    /// <inheritdoc/>
    public override void AddTrace() => Trace ??= new TraceStart();
}
