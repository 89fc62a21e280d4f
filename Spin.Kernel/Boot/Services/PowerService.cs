using System.Diagnostics.CodeAnalysis;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Boot;

/// <summary>The machine's power as a service.</summary>
internal sealed class PowerService : IPower
{
    /// <inheritdoc/>
    [DoesNotReturn]
    public void PowerOff() => PowerControl.Off();

    /// <inheritdoc/>
    [DoesNotReturn]
    public void Reset() => PowerControl.Reset();

    /// <inheritdoc/>
    [DoesNotReturn]
    public void Exit(int code) => PowerControl.ExitEmulator(code);
}
